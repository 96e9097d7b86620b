package vn.ocop.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate: public in every part.
 *
 * @param productCode {@code <province>-<commune>-<serial>-<year>}, e.g. {@code 01-09817-01-2026}
 * @param account the producer's account; null while it has none
 * @param dossierId the dossier it was issued for; null for one from before the platform, and in facts
 *     written before they named it
 * @param validTo last day it is valid
 * @param status {@code VALID}, {@code REVOKED} or {@code SUPERSEDED}; whether it has expired follows from the date
 */
public record CertificateFact(UUID certificateId, String productCode, UUID productId, UUID producerId,
        @Nullable UUID account,
        String unit, String product, String producer, String set, int stars, String status, String decisionNo,
        LocalDate validFrom, LocalDate validTo, @Nullable UUID dossierId) {}
