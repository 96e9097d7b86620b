package vn.ocop.registry.producer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The producers that the acting scope reaches. */
public interface Producers {

    Optional<Producer> find(UUID id);

    /**
     * The producer as it was in an earlier version or is in this one, a personal number masked; also, to the acting judge, the
     * version that an open hearing names. What was erased since is not known.
     */
    Optional<Producer> find(UUID id, long version);

    /** All its versions, newest first. */
    List<Producer> versions(UUID id);

    /** The producer with this tax code that is not closed, of the acting unit; one without an account before others. */
    Optional<Producer> findByTaxCode(TaxCode code);

    /** The producer that this account acts for and that is not closed. */
    Optional<Producer> findByOwner(UUID account);

    /** @param after the producer after which the list begins, null for its beginning; newest first */
    List<Producer> list(Producer.@Nullable Status status, @Nullable UUID after, int limit);

    /** A producer closed before then and not forgotten yet; locked, so that nobody else takes it up. */
    Optional<Producer> nextToForget(Instant closedBefore);

    /** Refused when another producer of the unit that is not closed has the tax code, or the account. */
    void add(Producer producer, String event);

    /** Refused when somebody changed the producer meanwhile. */
    void update(Producer producer, String event);
}
