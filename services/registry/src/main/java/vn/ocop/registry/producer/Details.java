package vn.ocop.registry.producer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What Mẫu 01 and Mẫu 02 ask about a producer besides its name and type. Personal: it stays in the registry. */
public record Details(Representative representative, String village, @Nullable String street, String phone,
        @Nullable String email, @Nullable String registrationNo, @Nullable LocalDate registeredOn) {

    /** Gender of the legal representative, for the reports. */
    public enum Gender {
        MALE, FEMALE
    }

    /** The legal representative. */
    public record Representative(String name, Gender gender, String ethnicity, String position,
            @Nullable String residence) {}
}
