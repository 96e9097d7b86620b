package vn.ocop.certification.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What certification knows of the registry, as far as the acting scope reaches. */
public interface Register {

    /** A product with its producer. */
    record Known(UUID productId, UUID producerId, String unit, UUID owner, String product, String set, String producer,
            String producerType, boolean producerVerified) {}

    /** A paper with the version of its file. */
    record KnownPaper(UUID id, UUID producerId, String kind, String title, String sha256, int fileVersion,
            @Nullable LocalDate endsOn) {}

    Optional<Known> product(UUID productId);

    List<KnownPaper> papers(Collection<UUID> ids);
}
