package vn.ocop.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.ocop.platform.identity.Jurisdictions;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;

/**
 * Reads who acts from a checked token: its subject, and which role holds in which unit (claim {@code unit_roles}, members
 * such as {@code /09817/commune-officer}). A person has as many hats as members; a request wears those of the unit chosen
 * that its endpoint allows, and reaches as far as these do.
 */
public class TokenScopes {

    private final Jurisdictions jurisdictions;

    public TokenScopes(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /**
     * The scope a token stands for.
     *
     * @param chosenUnit the unit a person of several units acts for now (header {@code Ocop-Unit}), or null
     * @param allowed the roles that count, those of the endpoint; null for all that the person has in the unit
     * @throws Refusal when the token names no unit, or several and none is chosen
     */
    public Scope of(Jwt token, @Nullable String chosenUnit, @Nullable Set<Role> allowed) {
        var hats = hats(token);
        var unit = unit(hats.keySet(), chosenUnit);
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(hats.getOrDefault(unit, Set.of()));
        if (allowed != null) {
            roles.retainAll(allowed);
        }
        return scope(token, unit, roles);
    }

    /** The scope of a page: all roles of the unit chosen, or of the first one while none is. */
    Scope ofPage(Jwt token, @Nullable String chosenUnit) {
        var hats = hats(token);
        var unit = chosenUnit != null && hats.containsKey(chosenUnit) || hats.isEmpty()
                ? unit(hats.keySet(), chosenUnit)
                : hats.keySet().iterator().next();
        return scope(token, unit, hats.getOrDefault(unit, Set.of()));
    }

    /** The units the person has a role in, in order of their codes. */
    public static List<String> units(Jwt token) {
        return List.copyOf(hats(token).keySet());
    }

    private Scope scope(Jwt token, String unit, Set<Role> roles) {
        var person = person(token);
        return new Scope(unit, jurisdictions.of(roles, unit), person, person.toString(), Set.copyOf(roles));
    }

    private static String unit(Set<String> units, @Nullable String chosen) {
        if (chosen != null && units.contains(chosen)) {
            return chosen;
        }
        if (chosen == null && units.size() == 1) {
            return units.iterator().next();
        }
        if (units.isEmpty()) {
            throw Refusal.forbidden("no-unit", "Tài khoản chưa thuộc đơn vị nào trên hệ thống.",
                    "The account belongs to no unit of the platform.");
        }
        throw Refusal.forbidden("unit-not-chosen", "Hãy chọn đơn vị bạn đang làm việc (Ocop-Unit).",
                "Choose the unit you act for (Ocop-Unit).");
    }

    private static UUID person(Jwt token) {
        try {
            return UUID.fromString(String.valueOf(token.getSubject()));
        } catch (IllegalArgumentException notAnAccount) {
            throw Refusal.forbidden("no-person", "Mã tài khoản không hợp lệ.", "The token's subject is no account.");
        }
    }

    /** The person's roles by unit. */
    static Map<String, Set<Role>> hats(Jwt token) {
        var hats = new TreeMap<String, Set<Role>>();
        if (token.getClaims().get("unit_roles") instanceof Collection<?> members && !members.isEmpty()) {
            for (var member : members) {
                var path = String.valueOf(member).split("/", -1);
                if (path.length == 3 && path[0].isEmpty()) {
                    Role.ofCode(path[2]).ifPresent(
                            role -> hats.computeIfAbsent(path[1], unit -> EnumSet.noneOf(Role.class)).add(role));
                }
            }
            return hats;
        }
        return ofAnOlderRealm(token);
    }

    /** Realm roles and Organizations do not say which holds where: they count only where there is one of each. */
    private static Map<String, Set<Role>> ofAnOlderRealm(Jwt token) {
        Collection<?> units = switch (token.getClaims().get("organization")) {
            case Map<?, ?> byAlias -> byAlias.keySet();
            case Collection<?> aliases -> aliases;
            case null, default -> Set.of();
        };
        var roles = EnumSet.noneOf(Role.class);
        if (token.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> names) {
            names.stream().map(String::valueOf).map(Role::ofCode).flatMap(Optional::stream).forEach(roles::add);
        }
        return units.size() == 1 && roles.size() == 1
                ? Map.of(String.valueOf(units.iterator().next()), roles)
                : Map.of();
    }
}
