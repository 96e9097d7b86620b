package vn.ocop.platform.journal;

import java.util.Map;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.outbox.Outbox;

/** Writes a change's audit entry and its fact together, so that no change has one without the other. */
public class Journal {

    private final Audit audit;
    private final Outbox outbox;

    public Journal(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Call it after the aggregate's row has been written.
     *
     * @param event what happened, past tense; one of the topic's types
     * @param version the aggregate's version after the change
     * @param fact the aggregate's public state after the change: no personal data
     */
    public <T> void record(Topic<T> topic, String event, String unit, Object id, long version, T fact) {
        audit.record(unit, event, objectType(topic), id, Map.of("version", version));
        outbox.append(topic, event, unit, id.toString(), version, fact);
    }

    /** See {@link Outbox#restate}. Nothing changed, so the audit says nothing. */
    public <T> void restate(Topic<T> topic, String unit, Object id, long version, T fact) {
        outbox.restate(topic, unit, id.toString(), version, fact);
    }

    private static String objectType(Topic<?> topic) {
        var plural = topic.name().substring(topic.name().lastIndexOf('.') + 1);
        return plural.substring(0, plural.length() - 1);
    }
}
