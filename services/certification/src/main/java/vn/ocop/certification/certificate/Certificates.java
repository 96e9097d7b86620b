package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All certificates: they are public. */
public interface Certificates {

    /** What a shopper or an officer looks for; every member may be null. */
    record Query(@Nullable String text, @Nullable String unit, @Nullable String set, @Nullable Integer minStars) {}

    Optional<Certificate> find(UUID id);

    Optional<Certificate> byCode(String productCode);

    /** The certificate of a product that has been neither revoked nor superseded; it may have ended. */
    Optional<Certificate> current(UUID productId);

    /** Recognised products on a day, newest first, from after the given certificate. */
    List<Certificate> valid(Query query, LocalDate day, @Nullable UUID after, int limit);

    /** All certificates of the acting unit and those below it, newest first; product and standing may be null. */
    List<Certificate> kept(@Nullable UUID productId, Certificate.@Nullable Standing standing, @Nullable UUID after,
            int limit);

    /** The commune's next running number of a year; two issues never get the same. */
    int nextSerial(String unit, int year);

    void add(Certificate certificate);

    /** Writes one from before the platform, with its own numbers. */
    void record(Certificate certificate);

    void supersede(Certificate certificate);

    void revoke(Certificate certificate, Revocation revocation);

    /**
     * The certificate runs on until the result of a dossier, to a last day at most (QĐ 26/2026, Điều 12.3); not where an
     * earlier dossier has had its result.
     */
    void runOn(UUID certificateId, UUID dossierId, LocalDate lastDay);

    /**
     * The dossier has ended: what ran on until then ends that day. Nothing where nothing ran on.
     *
     * @param byResult whether an authority gave its result; the certificate then never runs on again
     */
    void runOut(UUID dossierId, LocalDate endedOn, boolean byResult);
}
