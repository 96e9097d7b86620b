package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;

class UnitOfWorkTests {

    private final List<String> happened = new ArrayList<>();
    private final List<Path> uploaded = new ArrayList<>();

    @Test
    void theCallerHasTheAnswerOnlyAfterTheCommitAndTheUploadedFileIsGone() throws Exception {
        FilterChain controller = (request, response) -> {
            uploaded.add(Objects.requireNonNull(((KnownBody) request).upload()).file());
            response.getWriter().write("done");
        };

        new Scope("09817", Jurisdiction.OWN, new UUID(0, 1), "maker", Set.of(Role.PRODUCER)).call(() -> {
            unitOfWork().doFilter(upload(), new Answer(), controller);
            return true;
        });

        assertThat(happened).containsExactly("begun", "committed", "answered, file there: false");
        assertThat(uploaded).hasSize(1);
    }

    @Test
    void aFileIsLookedIntoAndStoredBeforeAnythingIsHeld() throws Exception {
        var request = upload();
        request.setAttribute(Endpoints.HANDLER,
                new HandlerMethod(new Intake(), Intake.class.getMethod("take", Map.class, Upload.class)));

        new Scope("09817", Jurisdiction.OWN, new UUID(0, 1), "maker", Set.of(Role.PRODUCER)).call(() -> {
            unitOfWork().doFilter(request, new Answer(), (known, response) -> happened.add("linked "
                    + known.getAttribute(FileIntake.TAKEN)));
            return true;
        });

        assertThat(happened).startsWith("taken", "begun", "linked file", "committed");
    }

    /** A controller that takes files in. */
    public final class Intake implements FileIntake {

        @Override
        public Object take(Map<String, String> path, Upload upload) {
            happened.add("taken");
            return "file";
        }
    }

    private UnitOfWork unitOfWork() {
        var json = JsonMapper.builder().build();
        return new UnitOfWork(new Transactions(),
                new Idempotency(JdbcClient.create(new SimpleDriverDataSource()), json),
                new Uploads(1), new Endpoints(new RequestMappingHandlerMapping()), new ProblemWriter(json));
    }

    private static MockHttpServletRequest upload() {
        var request = new MockHttpServletRequest("PUT", "/v1/registry/papers/1/file");
        request.setContentType(MediaType.APPLICATION_PDF_VALUE);
        request.setContent(new byte[100]);
        request.setAttribute(Endpoints.class.getName(),
                new Endpoint(Endpoint.Kind.ROLES, Set.of(Role.PRODUCER), false));
        return request;
    }

    private final class Answer extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            happened.add("answered, file there: " + uploaded.stream().anyMatch(Files::exists));
            return super.getOutputStream();
        }
    }

    private final class Transactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            happened.add("begun");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            happened.add("committed");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            happened.add("rolled back");
        }
    }
}
