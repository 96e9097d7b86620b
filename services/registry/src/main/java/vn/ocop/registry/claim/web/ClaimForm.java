package vn.ocop.registry.claim.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.claim.Claim;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.producer.TaxCode;
import vn.ocop.registry.producer.web.ConsentForm;

/** Which producer is claimed, by its id or its tax code. */
record ClaimForm(@Nullable UUID producerId, @Nullable @Size(max = 20) String taxCode,
        @Valid @NotNull ConsentForm consent) {

    /** The type of what is claimed is not known here: the widest rule for tax codes holds. */
    Claim.Asked asked(LocalDate today) {
        return new Claim.Asked(producerId, taxCode == null || taxCode.isBlank()
                ? null
                : TaxCode.parse(taxCode, ProducerType.HOUSEHOLD_BUSINESS, today));
    }
}
