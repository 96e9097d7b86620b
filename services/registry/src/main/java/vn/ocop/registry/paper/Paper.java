package vn.ocop.registry.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evidence paper of a producer, kept once and used by any dossier.
 *
 * @param owner the producer's account, null while it has none
 * @param endsOn last day it is valid, null when it does not end
 * @param file the newest version of its file, null before the first upload
 */
public record Paper(UUID id, String unit, @Nullable UUID owner, UUID producerId, long version, PaperKind kind,
        String title,
        @Nullable String number, @Nullable String issuer, @Nullable LocalDate issuedOn, @Nullable LocalDate endsOn,
        @Nullable PaperFile file, Instant createdAt) {

    public Paper withFile(PaperFile newest) {
        return new Paper(id, unit, owner, producerId, version + 1, kind, title, number, issuer, issuedOn, endsOn,
                newest,
                createdAt);
    }

    public int nextFileVersion() {
        return file == null ? 1 : file.version() + 1;
    }
}
