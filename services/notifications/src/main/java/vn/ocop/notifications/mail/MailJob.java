package vn.ocop.notifications.mail;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;

/**
 * Sends what waits, one message a transaction: the row is locked while it is being sent, so of several replicas one sends
 * it. While the mail server or the directory is away, messages wait; none is given up.
 */
@Component
class MailJob {

    private static final Logger log = LoggerFactory.getLogger(MailJob.class);
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "mail", Set.of());

    private final MailQueue queue;
    private final Mailer mailer;
    private final TransactionTemplate transaction;
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;

    MailJob(MailQueue queue, Mailer mailer, TransactionTemplate transaction, CircuitBreakerRegistry breakers,
            MeterRegistry meters) {
        this.queue = queue;
        this.mailer = mailer;
        this.transaction = transaction;
        this.breaker = breakers.circuitBreaker("mail");
        this.meters = meters;
    }

    @Scheduled(fixedDelay = 500)
    void send() {
        PLATFORM.run(() -> {
            while (sendNext()) {
                meters.counter("ocop.mail.sent").increment();
            }
        });
    }

    private boolean sendNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var waiting = queue.next();
            if (waiting.isEmpty()) {
                return false;
            }
            var message = waiting.get().message();
            try {
                breaker.executeRunnable(() -> mailer.send(message));
                queue.sent(message.id());
                return true;
            } catch (CallNotPermittedException away) {
                return false;
            } catch (RuntimeException failed) {
                log.warn("Message {} waits, its mail was not taken: {}", message.id(),
                        failed.getClass().getSimpleName());
                queue.later(message.id(), waiting.get().attempts() + 1);
                return false;
            }
        }));
    }
}
