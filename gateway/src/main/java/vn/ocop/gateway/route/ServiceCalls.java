package vn.ocop.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;
import vn.ocop.gateway.limit.HeldBody;
import vn.ocop.gateway.relay.Caller;
import vn.ocop.platform.web.ByteBudget;

/**
 * Passes a request to a service under its circuit breaker and a time limit. A service that answers, even with an error, is
 * there; one that cannot be reached or is too slow is unavailable, and after some such calls is left alone for a while.
 */
@Component
class ServiceCalls {

    private static final Logger log = LoggerFactory.getLogger(ServiceCalls.class);
    private static final int MAX_HELD = 1024 * 1024;
    /** Of somebody not signed in: the longest public question, a whole score sheet, has some 5 kB. */
    private static final int MAX_OF_ANYONE = 64 * 1024;

    private final CircuitBreakerRegistry breakers;
    private final TimeLimiterRegistry limits;
    private final AnswerHeaders headers;
    private final Answers answers;
    private final ByteBudget bodies = new ByteBudget(32L * MAX_HELD);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ServiceCalls(CircuitBreakerRegistry breakers, TimeLimiterRegistry limits, AnswerHeaders headers, Answers answers) {
        this.breakers = breakers;
        this.limits = limits;
        this.headers = headers;
        this.answers = answers;
    }

    ServerResponse call(String service, URI address, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (!Query.isReadable(request.servletRequest().getQueryString())) {
            return answers.refusal(Trouble.INVALID);
        }
        refuseForbiddenParameters(request);
        try {
            var answer = isFile(request)
                    ? breakers.circuitBreaker(service).executeCallable(() -> next.handle(request))
                    : withBody(request, held -> inTime(service, held, next));
            headers.tidy(request.servletRequest(), address, answer.headers());
            return answer;
        } catch (Exception failure) {
            var trouble = Failures.trouble(failure);
            if (trouble == null) {
                throw failure;
            }
            if (trouble == Trouble.UNAVAILABLE && !(failure instanceof CallNotPermittedException)) {
                log.warn("{} is unavailable: {}", service, Failures.reason(failure));
            }
            return answers.refusal(trouble);
        }
    }

    /**
     * First the body, on the request's own thread and at the caller's cost, then the service's time: a slow caller is no
     * sick service, and the thread that may be given up reads nothing of the caller's. A file goes through as it comes.
     */
    private ServerResponse withBody(ServerRequest request, Sending sending) throws Exception {
        var servlet = request.servletRequest();
        if (servlet instanceof HeldBody || hasNoBody(servlet)) {
            return sending.send(request);
        }
        int limit = Caller.of(servlet).isSignedIn() ? MAX_HELD : MAX_OF_ANYONE;
        var length = servlet.getContentLengthLong() < 0 ? limit : servlet.getContentLengthLong();
        if (length > limit) {
            return answers.refusal(Trouble.TOO_LARGE);
        }
        try (var share = bodies.take(length).orElse(null)) {
            return share == null
                    ? answers.refusal(Trouble.UNAVAILABLE)
                    : sending.send(ServerRequest.create(HeldBody.read(servlet, limit), request.messageConverters()));
        }
    }

    /** Neither a length nor chunks: there is no body (RFC 9112, 6.3). */
    private static boolean hasNoBody(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                || request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private ServerResponse inTime(String service, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        try {
            return breakers.circuitBreaker(service).executeCallable(() -> limits.timeLimiter(service)
                    .executeFutureSupplier(() -> threads.submit(() -> passOn(request, next))));
        } catch (TimeoutException late) {
            close(request);
            throw late;
        }
    }

    private static ServerResponse passOn(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var answer = next.handle(request);
        if (Thread.currentThread().isInterrupted()) {
            close(request);
        }
        return answer;
    }

    /** An answer that nobody waits for any more must give its connection back. */
    private static void close(ServerRequest request) {
        if (MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR) instanceof ClientHttpResponse late) {
            late.close();
        }
    }

    /** Here, on the request's own thread, the firewall can refuse them. */
    private static void refuseForbiddenParameters(ServerRequest request) {
        request.params();
    }

    /** What is neither JSON nor a form goes through while it comes: a photo takes its time on a commune's line. */
    private static boolean isFile(ServerRequest request) {
        var type = request.servletRequest().getContentType();
        return type != null && !hasNoBody(request.servletRequest()) && !type.toLowerCase(Locale.ROOT).contains("json")
                && !type.toLowerCase(Locale.ROOT).contains("x-www-form-urlencoded");
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Passes a request on whose body is at hand. */
    private interface Sending {
        ServerResponse send(ServerRequest request) throws Exception;
    }
}
