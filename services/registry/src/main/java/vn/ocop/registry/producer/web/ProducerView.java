package vn.ocop.registry.producer.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.ProducerType;

/** A producer as the people concerned see it. A personal number used as tax code is masked. */
record ProducerView(UUID id, String unit, long version, Producer.Status status, ProducerType type, String name,
        String taxCode, Details details, @Nullable String returnReason, Instant registeredAt,
        @Nullable Instant verifiedAt) {

    static ProducerView of(Producer producer) {
        return new ProducerView(producer.id(), producer.unit(), producer.version(), producer.status(), producer.type(),
                producer.name(), producer.taxCode().shown(), producer.details(), producer.returnReason(),
                producer.registeredAt(), producer.verifiedAt());
    }
}
