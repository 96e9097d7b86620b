package vn.ocop.registry.subject;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is only ever added to: who has seen a personal number, and what was agreed to and taken back. */
public interface SubjectLog {

    /**
     * One line of the consent log.
     *
     * @param account who said so
     * @param given false for a withdrawal
     */
    record ConsentEntry(UUID id, String account, boolean given, String version, Instant at) {}

    /** Oldest first. */
    List<ConsentEntry> consents(UUID producer);

    /** Oldest first. */
    List<Reveal> reveals(UUID producer);

    void add(Reveal reveal);
}
