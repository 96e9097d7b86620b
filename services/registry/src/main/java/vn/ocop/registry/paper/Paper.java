package vn.ocop.registry.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * An evidence paper of a producer, kept once and used by any dossier.
 *
 * @param owner the producer's account, null while it has none
 * @param file the newest version of its file, null before the first upload
 * @param withdrawnFor why it is evidence no more, null while it is; dossiers that froze it keep it
 */
public record Paper(UUID id, String unit, @Nullable UUID owner, UUID producerId, long version, Data data,
        @Nullable PaperFile file, @Nullable String withdrawnFor, Instant createdAt) {

    /**
     * What is said of a paper.
     *
     * @param endsOn last day it is valid, null when it does not end
     */
    public record Data(PaperKind kind, String title, @Nullable String number, @Nullable String issuer,
            @Nullable LocalDate issuedOn, @Nullable LocalDate endsOn) {

        /** @throws Refusal when it ends before it was issued */
        public Data checked() {
            if (issuedOn != null && endsOn != null && endsOn.isBefore(issuedOn)) {
                throw Refusal.invalid("endsOn", "before-issue", "Ngày hết hạn trước ngày cấp.",
                        "It ends before it was issued.");
            }
            return this;
        }
    }

    public static Paper describe(UUID id, String unit, @Nullable UUID owner, UUID producerId, Data data,
            Instant now) {
        return new Paper(id, unit, owner, producerId, 1, data.checked(), null, null, now);
    }

    public Paper correct(Data newly) {
        requireKept();
        return new Paper(id, unit, owner, producerId, version + 1, newly.checked(), file, null, createdAt);
    }

    public Paper withFile(PaperFile newest) {
        requireKept();
        return new Paper(id, unit, owner, producerId, version + 1, data, newest, null, createdAt);
    }

    public Paper withdraw(String why) {
        requireKept();
        return new Paper(id, unit, owner, producerId, version + 1, data, file, why, createdAt);
    }

    public int nextFileVersion() {
        return file == null ? 1 : file.version() + 1;
    }

    private void requireKept() {
        if (withdrawnFor != null) {
            throw Refusal.wrongState("withdrawn", "Minh chứng đã được rút, hãy lập minh chứng mới.",
                    "This paper was withdrawn; describe a new one.");
        }
    }
}
