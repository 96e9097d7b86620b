package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate of rank (QĐ 26/2026, Điều 4.3).
 *
 * @param unit the commune of the producer
 * @param issuer the unit that issued it
 * @param number the certificate's own number
 * @param validTo last day of its validity
 */
public record Certificate(UUID id, ProductCode productCode, String unit, String issuer, UUID owner, long version,
        UUID dossierId, UUID productId, UUID producerId, String product, String producer, String set, int stars,
        Standing standing, String decisionNo, String number, LocalDate validFrom, LocalDate validTo) {

    /** What has been decided about it; whether it has run out follows from the day. */
    public enum Standing {
        VALID, REVOKED, SUPERSEDED
    }

    /** What the public is told. */
    public enum Status {
        VALID, EXTENDED, EXPIRED, REVOKED, SUPERSEDED
    }

    public Status statusOn(LocalDate day) {
        return switch (standing) {
            case REVOKED -> Status.REVOKED;
            case SUPERSEDED -> Status.SUPERSEDED;
            case VALID -> day.isAfter(validTo) ? Status.EXPIRED : Status.VALID;
        };
    }

    public Certificate supersede() {
        return new Certificate(id, productCode, unit, issuer, owner, version + 1, dossierId, productId, producerId,
                product,
                producer, set, stars, Standing.SUPERSEDED, decisionNo, number, validFrom, validTo);
    }
}
