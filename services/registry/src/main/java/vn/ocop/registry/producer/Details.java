package vn.ocop.registry.producer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What Mẫu 01 and Mẫu 02 ask about a producer besides its name and type. Personal: it stays in the registry. Of a
 * producer that an officer recorded, any part may be unknown.
 */
public record Details(Representative representative, @Nullable String village, @Nullable String street,
        @Nullable String phone, @Nullable String email, @Nullable String registrationNo,
        @Nullable LocalDate registeredOn, @Nullable Labour labour) {

    /** Nothing is known yet. */
    public static final Details UNKNOWN = new Details(Representative.UNKNOWN, null, null, null, null, null, null, null);

    /** Gender of the legal representative, for the reports. */
    public enum Gender {
        MALE, FEMALE
    }

    /** The legal representative. */
    public record Representative(@Nullable String name, @Nullable Gender gender, @Nullable String ethnicity,
            @Nullable String position, @Nullable String residence) {

        public static final Representative UNKNOWN = new Representative(null, null, null, null, null);
    }
}
