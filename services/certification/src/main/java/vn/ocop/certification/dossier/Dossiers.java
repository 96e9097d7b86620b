package vn.ocop.certification.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dossiers that the acting scope reaches: its own, and those handed over to it. */
public interface Dossiers {

    /** One step of a dossier's history. */
    record Step(long version, String event, Instant at, String actor, String unit, @Nullable String note) {}

    Optional<Dossier> find(UUID id);

    /** Whether a dossier of the product is on its way. */
    boolean hasOpen(UUID productId);

    /** Newest first, from after the given dossier. */
    List<Dossier> list(@Nullable State state, @Nullable UUID after, int limit);

    List<Step> history(UUID id);

    void add(Dossier dossier);

    /** Writes what the producer has written, without a fact. Refused when somebody changed the dossier meanwhile. */
    void save(Dossier dossier);

    /** Writes a step with its history, audit entry and fact. Refused when somebody changed the dossier meanwhile. */
    void step(Dossier dossier, Transition transition, @Nullable String note);

    /** Hands a dossier over to another unit, for a reason, until it is ended. */
    void grant(Dossier dossier, String toUnit, String reason);
}
