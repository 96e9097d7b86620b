package vn.ocop.certification.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All certificates: they are public. */
public interface Certificates {

    /** What a shopper or an officer looks for; every member may be null. */
    record Query(@Nullable String text, @Nullable String unit, @Nullable String set, @Nullable Integer minStars) {}

    Optional<Certificate> byCode(String productCode);

    /** The certificate of a product that has been neither revoked nor superseded. */
    Optional<Certificate> current(UUID productId);

    /** Recognised products on a day, newest first, from after the given certificate. */
    List<Certificate> valid(Query query, java.time.LocalDate day, @Nullable UUID after, int limit);

    /** The commune's next running number of a year; two issues never get the same. */
    int nextSerial(String unit, int year);

    void add(Certificate certificate);

    void supersede(Certificate certificate);
}
