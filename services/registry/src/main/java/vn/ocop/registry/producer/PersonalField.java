package vn.ocop.registry.producer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Every personal field of a producer, why it may be kept and what goes when (Law 91/2025); docs/personal-data.md says the
 * same for people to read. A business's name, type, village and registration are not personal.
 */
public enum PersonalField {
    TAX_NUMBER("taxCode", Basis.DUTY, true), // a household's or farm's, when it is a personal number
    NAME("representative.name", Basis.DUTY, true), // Mẫu 01
    POSITION("representative.position", Basis.DUTY, true), // Mẫu 01
    PHONE("phone", Basis.DUTY, false), // Mẫu 01
    STREET("address.street", Basis.DUTY, false), // Mẫu 01: a household's home
    GENDER("representative.gender", Basis.CONSENT, false), // Mẫu 02, part I
    ETHNICITY("representative.ethnicity", Basis.CONSENT, false), // Mẫu 02, part I
    RESIDENCE("representative.residence", Basis.CONSENT, false), // Mẫu 02, part I
    EMAIL("email", Basis.CONSENT, false); // Mẫu 01

    /** Why a field may be kept. */
    public enum Basis {
        /** A state body's duty under QĐ 26/2026: the field identifies or reaches who stands behind a dossier. */
        DUTY,
        /** The representative agreed to it, and may take that back. */
        CONSENT
    }

    private final String path;
    private final Basis basis;
    private final boolean ofTheDossier;

    PersonalField(String path, Basis basis, boolean ofTheDossier) {
        this.path = path;
        this.basis = basis;
        this.ofTheDossier = ofTheDossier;
    }

    /** Its path in the forms and in the history. */
    public String path() {
        return path;
    }

    public Basis basis() {
        return basis;
    }

    /** What the administrative record of a verified producer must go on naming until the retention ends. */
    public boolean ofTheDossier() {
        return ofTheDossier;
    }

    public static Optional<PersonalField> at(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    /** What rests on consent alone. */
    public static Set<PersonalField> onConsent() {
        var fields = EnumSet.allOf(PersonalField.class);
        fields.removeIf(field -> field.basis != Basis.CONSENT);
        return fields;
    }

    /** @param everVerified whether there may be dossiers, which name who filed them */
    public static Set<PersonalField> erasable(boolean everVerified) {
        var fields = EnumSet.allOf(PersonalField.class);
        fields.removeIf(field -> everVerified && field.ofTheDossier);
        return fields;
    }
}
