package vn.ocop.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/** The kind of work a person does; a duty given by a decision (a seat on a council) is data, never a role. */
public enum Role {
    PRODUCER,
    COMMUNE_OFFICER,
    COMMUNE_LEADER,
    CULTURE_OFFICER,
    COMMUNICATIONS_EDITOR,
    INSPECTOR,
    ADVISORY_MEMBER,
    COUNCIL_MEMBER,
    CITY_OFFICER,
    CITY_LEADER,
    PLATFORM_OPERATOR;

    private final String code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    /** The role's name in tokens, e.g. {@code commune-officer}. */
    public String code() {
        return code;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
