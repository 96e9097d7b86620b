package vn.ocop.platform.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes stored answers after a day: no client repeats a request later. */
class ForgottenAnswers {

    private final JdbcClient jdbc;

    ForgottenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Safe to run in several replicas at once. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void forget() {
        jdbc.sql("select platform.idempotency_forget(interval '1 day')").query(Long.class).single();
    }
}
