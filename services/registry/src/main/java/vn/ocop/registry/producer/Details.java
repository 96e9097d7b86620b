package vn.ocop.registry.producer;

import java.time.LocalDate;
import java.util.Set;
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

    /** The same without these fields. */
    public Details without(Set<PersonalField> gone) {
        var person = new Representative(keep(representative.name, PersonalField.NAME, gone),
                keep(representative.gender, PersonalField.GENDER, gone),
                keep(representative.ethnicity, PersonalField.ETHNICITY, gone),
                keep(representative.position, PersonalField.POSITION, gone),
                keep(representative.residence, PersonalField.RESIDENCE, gone));
        return new Details(person, village, keep(street, PersonalField.STREET, gone),
                keep(phone, PersonalField.PHONE, gone), keep(email, PersonalField.EMAIL, gone), registrationNo,
                registeredOn, labour);
    }

    private static <T> @Nullable T keep(@Nullable T value, PersonalField field, Set<PersonalField> gone) {
        return gone.contains(field) ? null : value;
    }

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
