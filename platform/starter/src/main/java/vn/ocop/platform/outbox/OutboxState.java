package vn.ocop.platform.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits in the outbox, asked of the database itself, so that it is true also while nothing can be sent.
 *
 * @param waiting facts that Kafka has not confirmed; counted up to 100,000
 * @param oldest how many seconds ago the first of them was written; 0 when there is none
 */
record OutboxState(long waiting, double oldest) {

    static OutboxState ask(JdbcClient jdbc) {
        return jdbc.sql("select waiting, oldest from platform.outbox_state()")
                .query((row, n) -> new OutboxState(row.getLong(1), row.getDouble(2)))
                .single();
    }
}
