package vn.ocop.certification.council;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.dossier.Dossier;

/** Sessions, hearings and sheets that the acting scope reaches; of sheets only one's own until all are in. */
public interface Councils {

    Optional<Session> find(UUID id);

    /** The session, locked until the transaction ends, so that its seats do not change under a step. */
    Optional<Session> lock(UUID id);

    List<Session> list(@Nullable UUID after, int limit);

    void add(Session session);

    /** Writes the seats anew. Refused when somebody changed the session meanwhile. */
    void reseat(Session session);

    /** In the order of scheduling. */
    List<Hearing> hearings(UUID sessionId);

    Optional<Hearing> hearing(UUID sessionId, UUID dossierId);

    /** The hearing, locked until the transaction ends, so that the last two signatures do not miss each other. */
    Optional<Hearing> lock(UUID sessionId, UUID dossierId);

    void add(Hearing hearing, Session session, Dossier dossier);

    /** Writes a hearing after a step, and tells who judges on what. */
    void save(Hearing hearing, String event, Session session, Dossier dossier);

    /** Writes a hearing of which only who has signed has changed. */
    void save(Hearing hearing);

    /** What happened to a hearing, first to last. */
    List<HearingStep> steps(Hearing hearing);

    /** The last version of the acting member's sheets of the dossier in this session; 0 without one. */
    long lastVersion(Hearing hearing, UUID member);

    /** The acting member's sheet of the hearing's round. */
    Optional<Sheet> sheet(Hearing hearing, UUID member);

    /** The sheets that are counted. */
    List<Sheet> sheets(Hearing hearing);

    /** Writes an unsigned sheet of the acting member. */
    void save(Sheet sheet);

    /** Locks the acting member's sheet for ever. */
    void sign(Sheet sheet);
}
