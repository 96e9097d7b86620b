package vn.ocop.certification.council;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions and sheets that the acting scope reaches; of sheets only one's own until all are in. */
public interface Councils {

    /** A dossier before a session: who has signed, whether all have, and the result once closed. */
    record Hearing(UUID sessionId, UUID dossierId, List<UUID> signed, boolean allIn, @Nullable Result result) {}

    Optional<Session> find(UUID id);

    List<Session> list(@Nullable UUID after, int limit);

    void add(Session session);

    void schedule(Session session, UUID dossierId);

    List<Hearing> hearings(UUID sessionId);

    Optional<Hearing> hearing(UUID sessionId, UUID dossierId);

    /** The hearing, locked until the transaction ends, so that the last two signatures do not miss each other. */
    Optional<Hearing> lock(UUID sessionId, UUID dossierId);

    Optional<Sheet> sheet(UUID sessionId, UUID dossierId, UUID member);

    List<Sheet> sheets(UUID sessionId, UUID dossierId);

    /** Writes an unsigned sheet of the acting member. */
    void save(Sheet sheet);

    /** Locks the acting member's sheet for ever. */
    void sign(Sheet sheet);

    /** From now on the sheets are open to the session. */
    void openAll(UUID sessionId, UUID dossierId);

    void close(UUID sessionId, UUID dossierId, Result result);
}
