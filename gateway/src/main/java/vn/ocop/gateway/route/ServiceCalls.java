package vn.ocop.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/**
 * Passes a request to a service under its circuit breaker and a time limit. A service that answers, even with an error, is
 * there; one that cannot be reached or is too slow is unavailable, and after some such calls is left alone for a while.
 */
@Component
class ServiceCalls {

    private static final Logger log = LoggerFactory.getLogger(ServiceCalls.class);
    /** A photo takes its time on a commune's line. */
    private static final String UPLOAD = "upload";

    private final CircuitBreakerRegistry breakers;
    private final TimeLimiterRegistry limits;
    private final AnswerHeaders headers;
    private final Answers answers;
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
        var limit = limits.timeLimiter(isUpload(request) ? UPLOAD : service);
        try {
            var answer = breakers.circuitBreaker(service)
                    .executeCallable(() -> limit.executeFutureSupplier(() -> threads.submit(attempt(request, next))));
            headers.tidy(request.servletRequest(), address, answer.headers());
            return answer;
        } catch (Exception failure) {
            if (failure instanceof TimeoutException) {
                close(request);
            }
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

    private static Callable<ServerResponse> attempt(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return () -> {
            var answer = next.handle(request);
            if (Thread.currentThread().isInterrupted()) {
                close(request);
            }
            return answer;
        };
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

    private static boolean isUpload(ServerRequest request) {
        return request.headers().contentType().filter(type -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                || type.isCompatibleWith(MediaType.APPLICATION_OCTET_STREAM)
                || type.isCompatibleWith(MediaType.APPLICATION_PDF) || type.getType().equals("image"))
                .isPresent();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
