package vn.ocop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;

/**
 * One request that its endpoint allows, one transaction. A read sees one state of the data; a write commits its aggregate, its audit entry, its
 * facts and its stored answer together, and is answered only after the commit. Any refusal rolls all of it back.
 *
 * <p>What {@link Streams} is read outside of it: its controller takes a transaction for what it looks up and writes down,
 * so that a slow reader of a file, or a silent directory, holds no connection.
 */
class UnitOfWork extends OncePerRequestFilter {

    private static final int MAX_WRITE_SECONDS = 60;

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Idempotency idempotency;
    private final Uploads uploads;
    private final Endpoints endpoints;
    private final ProblemWriter problems;
    /** Of JSON, while it is read and worked on; a quarter of the smallest heap at most. */
    private final ByteBudget bodies = new ByteBudget(48L * 1024 * 1024);

    UnitOfWork(PlatformTransactionManager transactions, Idempotency idempotency, Uploads uploads, Endpoints endpoints,
            ProblemWriter problems) {
        this.endpoints = endpoints;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setTimeout(MAX_WRITE_SECONDS);
        this.idempotency = idempotency;
        this.uploads = uploads;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var endpoint = endpoints.of(request);
        return endpoint.kind() == Endpoint.Kind.NONE || endpoint.kind() == Endpoint.Kind.PUBLIC
                || !EndpointRules.allows(endpoint);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Languages.bind(request);
        try {
            if (endpoints.of(request).streams()) {
                chain.doFilter(request, response);
            } else if (isRead(request)) {
                read(request, response, chain);
            } else {
                write(request, response, chain);
            }
        } catch (Refusal refusal) {
            problems.write(response, Problems.answer(refusal));
        } catch (TransactionException | DataAccessException away) {
            logger.warn("A transaction failed: " + away.getClass().getSimpleName());
            problems.write(response, ProblemAdvice.unavailable());
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        var method = request.getMethod();
        return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method) || HttpMethod.OPTIONS.matches(method);
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Checked.unwrap(() -> reading.execute(status -> {
            Checked.wrap(() -> chain.doFilter(request, response));
            return true;
        }));
    }

    /** The answer leaves last: when the caller has it, the transaction is committed and the uploaded file is gone. */
    private void write(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        if (KnownBody.isFile(request)) {
            uploads.take(Scope.current().actor(), () -> KnownBody.of(request), known -> {
                endpoints.intake(request, Objects.requireNonNull(known.upload()));
                commit(known, answer, chain);
            });
        } else {
            var length = request.getContentLengthLong();
            try (var share = bodies.take(length < 0 || length > KnownBody.MAX_JSON ? KnownBody.MAX_JSON : length)
                    .orElseThrow(Uploads::busy)) {
                commit(KnownBody.of(request), answer, chain);
            }
        }
        answer.copyBodyToResponse();
    }

    private void commit(KnownBody known, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        Checked.unwrap(() -> writing.execute(status -> {
            Checked.wrap(() -> idempotency.once(known, answer, () -> chain.doFilter(known, answer)));
            if (answer.getStatus() >= 400) {
                status.setRollbackOnly();
            }
            return true;
        }));
    }
}
