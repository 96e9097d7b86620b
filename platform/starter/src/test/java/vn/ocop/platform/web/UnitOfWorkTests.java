package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import tools.jackson.databind.json.JsonMapper;
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

        Scope.PUBLIC.call(() -> {
            unitOfWork().doFilter(upload(), new Answer(), controller);
            return true;
        });

        assertThat(happened).containsExactly("begun", "committed", "answered, file there: false");
        assertThat(uploaded).hasSize(1);
    }

    private UnitOfWork unitOfWork() {
        var json = JsonMapper.builder().build();
        return new UnitOfWork(new Transactions(),
                new Idempotency(JdbcClient.create(new SimpleDriverDataSource()), json),
                new Uploads(1), new ProblemWriter(json));
    }

    private static MockHttpServletRequest upload() {
        var request = new MockHttpServletRequest("PUT", "/v1/registry/papers/1/file");
        request.setContentType(MediaType.APPLICATION_PDF_VALUE);
        request.setContent(new byte[100]);
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
