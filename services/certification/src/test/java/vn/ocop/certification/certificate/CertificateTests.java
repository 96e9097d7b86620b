package vn.ocop.certification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTests {

    @ParameterizedTest
    @CsvSource({"2026-11-27,,VALID", "2027-05-21,,VALID", "2027-05-22,,EXPIRED", "2027-05-22,2027-11-17,EXTENDED",
            "2027-11-17,2027-11-17,EXTENDED", "2027-11-18,2027-11-17,EXPIRED", "2027-05-21,2027-11-17,VALID"})
    void isValidToItsLastDayAndRunsOnToAnother(LocalDate day, @Nullable LocalDate runsOnTo, Certificate.Status status) {
        var certificate = certificate(runsOnTo);

        assertThat(certificate.statusOn(day)).isEqualTo(status);
        assertThat(certificate.supersede().statusOn(day)).isEqualTo(Certificate.Status.SUPERSEDED);
        assertThat(certificate.revoke().statusOn(day)).isEqualTo(Certificate.Status.REVOKED);
        assertThat(certificate.revoke().version()).isEqualTo(2);
    }

    private static Certificate certificate(@Nullable LocalDate runsOnTo) {
        return new Certificate(new UUID(0, 1), new ProductCode("01-09817-01-2024"), "09817", "01", "01", null, 1, null,
                new UUID(0, 2), new UUID(0, 3), "Bánh gio", "HTX", "06", 3, Certificate.Standing.VALID, "1/QĐ", "1",
                LocalDate.of(2024, 5, 21), LocalDate.of(2027, 5, 21), runsOnTo);
    }
}
