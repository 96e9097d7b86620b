package vn.ocop.platform.identity;

import java.util.Map;
import java.util.Set;

/**
 * Which role reaches how far in one service. The platform's default: producers their own; people of a commune their
 * unit; people of the city their area; the operator everything. A service that hands objects over by grants narrows it.
 */
public final class Jurisdictions {

    private final Map<Role, Jurisdiction> narrowed;

    private Jurisdictions(Map<Role, Jurisdiction> narrowed) {
        this.narrowed = Map.copyOf(narrowed);
    }

    public static Jurisdictions standard() {
        return new Jurisdictions(Map.of());
    }

    /** The standard, but with these roles' reach set explicitly. */
    public static Jurisdictions with(Map<Role, Jurisdiction> narrowed) {
        return new Jurisdictions(narrowed);
    }

    /** The widest reach of a person with these roles in this unit. */
    public Jurisdiction of(Set<Role> roles, String unit) {
        return Jurisdiction.widest(roles.stream().map(role -> of(role, unit)).toList());
    }

    private Jurisdiction of(Role role, String unit) {
        var set = narrowed.get(role);
        if (set != null) {
            return set;
        }
        return switch (role) {
            case PRODUCER -> Jurisdiction.OWN;
            case PLATFORM_OPERATOR -> Jurisdiction.ALL;
            // a role given in a unit of another kind reaches nothing
            case COMMUNE_OFFICER, COMMUNE_LEADER -> isCommune(unit) ? Jurisdiction.UNIT : Jurisdiction.PUBLIC;
            case CITY_OFFICER, CITY_LEADER -> isCommune(unit) ? Jurisdiction.PUBLIC : Jurisdiction.AREA;
            default -> isCommune(unit) ? Jurisdiction.UNIT : Jurisdiction.AREA;
        };
    }

    private static boolean isCommune(String unit) {
        return unit.length() == 5;
    }
}
