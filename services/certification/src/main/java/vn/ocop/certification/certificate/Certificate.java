package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of rank (QĐ 26/2026, Điều 4.3).
 *
 * @param unit the commune of the producer
 * @param issuer the city on whose platform it stands
 * @param authority whose decision it is: the city, or {@code VN} for the ministry
 * @param owner the producer's account; null while it has none
 * @param dossierId the dossier it was issued for; null for one from before the platform
 * @param number the certificate's own number
 * @param validFrom the decision's date
 * @param validTo last day of its validity
 * @param runsOnTo last day it runs on after its end, until the result of a re-evaluation filed late (Điều 12.3); null
 *     where it does not
 */
public record Certificate(UUID id, ProductCode productCode, String unit, String issuer, String authority,
        @Nullable UUID owner, long version, @Nullable UUID dossierId, UUID productId, UUID producerId, String product,
        String producer, String set, int stars, Standing standing, String decisionNo, String number,
        LocalDate validFrom, LocalDate validTo, @Nullable LocalDate runsOnTo) {

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
            case VALID -> !day.isAfter(validTo)
                    ? Status.VALID
                    : runsOnTo != null && !day.isAfter(runsOnTo) ? Status.EXTENDED : Status.EXPIRED;
        };
    }

    public Certificate supersede() {
        return standing(Standing.SUPERSEDED);
    }

    /** Taken back by a decision (Điều 8). */
    public Certificate revoke() {
        return standing(Standing.REVOKED);
    }

    private Certificate standing(Standing standing) {
        return new Certificate(id, productCode, unit, issuer, authority, owner, version + 1, dossierId, productId,
                producerId, product, producer, set, stars, standing, decisionNo, number, validFrom, validTo, runsOnTo);
    }
}
