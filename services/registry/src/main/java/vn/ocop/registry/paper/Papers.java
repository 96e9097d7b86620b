package vn.ocop.registry.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The papers that the acting scope reaches. */
public interface Papers {

    Optional<Paper> find(UUID id);

    Optional<PaperFile> file(UUID id, int version);

    /** Newest first, from after the given paper. */
    List<Paper> list(@Nullable UUID producerId, @Nullable UUID after, int limit);

    void add(Paper paper);

    /** Writes the paper's newest file and announces it. Refused when somebody changed the paper meanwhile. */
    void addFile(Paper paper, PaperFile file);

    /**
     * Gives all papers of one producer to an account and a producer, which may be the same, and announces those that
     * have a file.
     *
     * @param owner the account that has them from now on, null for none
     */
    void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner);
}
