package vn.ocop.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.ocop.platform.identity.Jurisdictions;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;

/** Reads who acts from a checked token: subject, realm roles, and the organization, whose alias is the unit's code. */
public class TokenScopes {

    private final Jurisdictions jurisdictions;

    public TokenScopes(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /**
     * The scope a token stands for.
     *
     * @param chosenUnit the unit a person of several units acts for now (header {@code Ocop-Unit}), or null
     * @throws Refusal when the token names no unit, or several and none is chosen
     */
    public Scope of(Jwt token, @Nullable String chosenUnit) {
        var units = units(token);
        String unit;
        if (chosenUnit != null && units.contains(chosenUnit)) {
            unit = chosenUnit;
        } else if (chosenUnit == null && units.size() == 1) {
            unit = units.iterator().next();
        } else if (units.isEmpty()) {
            throw Refusal.forbidden("no-unit", "Tài khoản chưa thuộc đơn vị nào trên hệ thống.",
                    "The account belongs to no unit of the platform.");
        } else {
            throw Refusal.forbidden("unit-not-chosen", "Hãy chọn đơn vị bạn đang làm việc (Ocop-Unit).",
                    "Choose the unit you act for (Ocop-Unit).");
        }
        var roles = roles(token);
        var person = person(token);
        return new Scope(unit, jurisdictions.of(roles, unit), person, person.toString(), roles);
    }

    private static UUID person(Jwt token) {
        try {
            return UUID.fromString(String.valueOf(token.getSubject()));
        } catch (IllegalArgumentException notAnAccount) {
            throw Refusal.forbidden("no-person", "Mã tài khoản không hợp lệ.", "The token's subject is no account.");
        }
    }

    private static Set<String> units(Jwt token) {
        return switch (token.getClaims().get("organization")) {
            case Map<?, ?> byAlias -> Set.copyOf(byAlias.keySet().stream().map(String::valueOf).toList());
            case Collection<?> aliases -> Set.copyOf(aliases.stream().map(String::valueOf).toList());
            case null, default -> Set.of();
        };
    }

    static Set<Role> roles(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        if (token.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> names) {
            names.stream().map(String::valueOf).map(Role::ofCode).flatMap(Optional::stream).forEach(roles::add);
        }
        return roles;
    }
}
