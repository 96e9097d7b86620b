package vn.ocop.certification.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recorded papers of certificates from before the platform. */
public interface EarlierRecords {

    Optional<EarlierRecord> find(UUID id);

    /** Newest first, from after the given one. */
    List<EarlierRecord> list(EarlierRecord.@Nullable State state, @Nullable UUID after, int limit);

    void add(EarlierRecord record);

    /** Writes a decision. Refused when somebody decided meanwhile. */
    void save(EarlierRecord record);
}
