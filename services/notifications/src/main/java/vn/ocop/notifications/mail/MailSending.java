package vn.ocop.notifications.mail;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import vn.ocop.notifications.mail.MailQueue.Delivery;
import vn.ocop.notifications.mail.MailQueue.Unaddressed;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.threads.Worker;

/**
 * Sends what waits, to each person by itself; no transaction is open while the directory or the mail server is asked. While
 * they are away, everything waits. What the server refuses for good ends, as does what it has put off for three days.
 */
@Component
class MailSending extends Worker {

    private static final Logger log = LoggerFactory.getLogger(MailSending.class);
    /** One slow receiver holds one of them. */
    private static final int THREADS = 4;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PUT_OFF_AT_MOST = Duration.ofDays(3);

    private final MailQueue queue;
    private final Mailer mailer;
    private final CircuitBreaker server;
    private final MeterRegistry meters;
    private final Clock clock;

    MailSending(MailQueue queue, Mailer mailer, CircuitBreakerRegistry breakers, MeterRegistry meters, Clock clock) {
        super("mail", THREADS);
        this.queue = queue;
        this.mailer = mailer;
        this.server = breakers.circuitBreaker("mail");
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    protected void work(Pause pause) {
        while (isRunning()) {
            boolean busy = addressNext() | deliverNext();
            pause.reset();
            if (!busy) {
                rest(IDLE);
            }
        }
    }

    private boolean addressNext() {
        var next = queue.nextUnaddressed();
        next.ifPresent(this::address);
        return next.isPresent();
    }

    private void address(Unaddressed waiting) {
        try {
            queue.addressed(waiting.message(), mailer.recipients(waiting.message()));
        } catch (Refusal away) {
            log.warn("Message {} waits, the directory was not to be asked: {}", waiting.message().id(),
                    away.getClass().getSimpleName());
            queue.later(waiting);
        }
    }

    private boolean deliverNext() {
        if (!server.tryAcquirePermission()) {
            return false;
        }
        var next = queue.nextDelivery();
        next.ifPresentOrElse(this::deliver, server::releasePermission);
        return next.isPresent();
    }

    private void deliver(Delivery delivery) {
        long begin = System.nanoTime();
        try {
            if (mailer.send(delivery.message(), delivery.person())) {
                queue.sent(delivery);
                meters.counter("ocop.mail.sent").increment();
            } else {
                refused(delivery, "no-address");
            }
            server.onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        } catch (MailException failed) {
            var answer = MailServerAnswer.of(failed);
            if (answer.isPresent()) {
                server.onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
                answered(delivery, answer.get());
            } else {
                server.onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, failed);
                waits(delivery, failed);
            }
        } catch (Refusal away) {
            server.releasePermission();
            waits(delivery, away);
        }
    }

    private void waits(Delivery delivery, RuntimeException failed) {
        log.warn("Message {} waits, its mail was not taken: {}", delivery.message().id(),
                failed.getClass().getSimpleName());
        queue.later(delivery, null);
    }

    private void answered(Delivery delivery, MailServerAnswer answer) {
        boolean tooLong = delivery.since().plus(PUT_OFF_AT_MOST).isBefore(clock.instant());
        if (answer.isFinal() || tooLong) {
            refused(delivery, String.valueOf(answer.code()));
        } else {
            queue.later(delivery, String.valueOf(answer.code()));
        }
    }

    private void refused(Delivery delivery, String code) {
        log.warn("Message {} was refused for one of its recipients: {}", delivery.message().id(), code);
        queue.refused(delivery, code);
        meters.counter("ocop.mail.refused").increment();
    }
}
