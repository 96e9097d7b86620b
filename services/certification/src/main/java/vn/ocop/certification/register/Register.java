package vn.ocop.certification.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What certification knows of the registry, as far as the acting scope reaches. */
public interface Register {

    /**
     * A product with its producer.
     *
     * @param set code of its criteria set, null while nobody has said it
     * @param owner the producer's account, null while it has none
     * @param withdrawn whether it is no longer made
     * @param producerStatus as the registry says, e.g. {@code VERIFIED}
     * @param productVersion the product's version in the registry
     * @param producerVersion the producer's version in the registry
     */
    record Known(UUID productId, UUID producerId, String unit, @Nullable UUID owner, String product,
            @Nullable String set, boolean withdrawn, String producer, String producerType, String producerStatus,
            long productVersion, long producerVersion) {

        public boolean producerVerified() {
            return producerStatus.equals("VERIFIED");
        }

        /** Suspended or closed by the commune: nothing is taken from it meanwhile. */
        public boolean producerStopped() {
            return producerStatus.equals("SUSPENDED") || producerStatus.equals("CLOSED");
        }
    }

    /** A paper with the version of its file. */
    record KnownPaper(UUID id, UUID producerId, String kind, String title, String sha256, int fileVersion,
            @Nullable LocalDate endsOn) {}

    Optional<Known> product(UUID productId);

    /** Those that are not withdrawn. */
    List<KnownPaper> papers(Collection<UUID> ids);
}
