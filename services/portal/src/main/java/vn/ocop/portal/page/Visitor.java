package vn.ocop.portal.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;

/**
 * Who looks at a page, for its frame.
 *
 * @param name what the person is called; null for a visitor who has not signed in
 * @param unit the unit the person acts for now
 * @param units all that the person has a role in
 */
public record Visitor(@Nullable String name, @Nullable String unit, List<String> units, Set<Role> roles) {

    static final Visitor ANYONE = new Visitor(null, null, List.of(), Set.of());

    public boolean isSignedIn() {
        return name != null;
    }

    public boolean isProducer() {
        return roles.contains(Role.PRODUCER);
    }

    public boolean isOfficer() {
        return roles.contains(Role.COMMUNE_OFFICER) || roles.contains(Role.COMMUNE_LEADER);
    }

    /** Who writes in the commune's register. */
    public boolean isRegistrar() {
        return roles.contains(Role.COMMUNE_OFFICER);
    }

    /** The pages of the commune's register that the visitor may open, by their last step. */
    public List<String> getRegisterPages() {
        return isRegistrar()
                ? List.of("register", "workbooks", "exports", "duplicates", "claims", "erasure-requests", "ideas",
                        "help",
                        "crafts", "material-areas")
                : List.of("register", "exports", "ideas", "help", "crafts", "material-areas");
    }

    public boolean isCity() {
        return roles.contains(Role.CITY_OFFICER) || roles.contains(Role.CITY_LEADER);
    }

    public boolean isCouncil() {
        return roles.contains(Role.COUNCIL_MEMBER);
    }

    /** The other units the person may act for. */
    public List<String> getOtherUnits() {
        return units.stream().filter(other -> !other.equals(unit)).toList();
    }

    static Visitor of(@Nullable String name, List<String> units) {
        return name == null || !Scope.isBound() || Scope.current().person() == null
                ? ANYONE
                : new Visitor(name, Scope.current().unit(), units, Scope.current().roles());
    }
}
