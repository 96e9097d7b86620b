package vn.ocop.registry.producer.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.ProducerType;

/**
 * A producer as the people concerned see it. A personal number used as tax code is masked.
 *
 * @param hasAccount whether somebody acts for it on the platform; a record of an officer has none until it is claimed
 * @param reason of the commune's last step, null if it has none
 */
public record ProducerView(UUID id, String unit, long version, Producer.Status status, boolean hasAccount,
        ProducerType type,
        String name, @Nullable String taxCode, Details details, @Nullable String reason, Instant registeredAt,
        @Nullable Instant verifiedAt, @Nullable Instant closedAt, @Nullable UUID joinedInto) {

    public static ProducerView of(Producer producer) {
        var taxCode = producer.taxCode();
        return new ProducerView(producer.id(), producer.unit(), producer.version(), producer.status(),
                producer.owner() != null, producer.type(), producer.name(), taxCode == null ? null : taxCode.shown(),
                producer.details(), producer.reason(), producer.registeredAt(), producer.verifiedAt(),
                producer.closedAt(), producer.joinedInto());
    }
}
