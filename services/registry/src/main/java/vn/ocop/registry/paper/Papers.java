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
}
