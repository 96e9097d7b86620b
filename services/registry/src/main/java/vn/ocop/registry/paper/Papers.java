package vn.ocop.registry.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The papers that the acting scope reaches. */
public interface Papers {

    /**
     * Somebody has read a version of a paper's file.
     *
     * @param account the reader's account: an opaque id
     * @param roles what the reader was, e.g. {@code commune-officer}
     * @param unit for which unit the reader acted
     * @param hearingId the hearing before the council in which the reader judges this version, null for other readers
     */
    record Viewing(UUID id, int fileVersion, UUID account, List<String> roles, String unit, Instant seenAt,
            @Nullable UUID hearingId) {}

    Optional<Paper> find(UUID id);

    /** Also the version of a paper that is not reached otherwise, while a hearing opens it to the acting judge. */
    Optional<PaperFile> file(UUID id, int version);

    /** Newest first, from after the given paper. */
    List<Paper> list(@Nullable UUID producerId, @Nullable UUID after, int limit);

    void add(Paper paper);

    /** Writes the paper's data and announces it if it has a file. Refused when somebody changed the paper meanwhile. */
    void update(Paper paper, String event);

    /** Writes the paper's newest file and announces it. Refused when somebody changed the paper meanwhile. */
    void addFile(Paper paper, PaperFile file);

    /** Writes down for ever that the acting person has read a version of the paper's file. */
    void seen(UUID id, int fileVersion);

    /** Newest first, from after the given view. */
    List<Viewing> views(UUID id, @Nullable UUID after, int limit);

    /**
     * Gives all papers of one producer to an account and a producer, which may be the same, and announces those that
     * have a file.
     *
     * @param owner the account that has them from now on, null for none
     */
    void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner);
}
