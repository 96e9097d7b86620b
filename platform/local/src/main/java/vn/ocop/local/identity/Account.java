package vn.ocop.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A person who can sign in to the local installation; the password of all is {@value #PASSWORD}.
 *
 * @param role the role it has in the unit; a person with several is there as often
 * @param unit the administrative code of the unit, the alias of its Organization
 */
public record Account(String username, String name, String role, String unit) {
    public static final String PASSWORD = "ocop";

    /** All accounts, unit by unit. */
    public static List<Account> all() {
        try (var in = Objects.requireNonNull(Account.class.getResourceAsStream("/keycloak/accounts.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(field -> new Account(field[0], field[1], field[2], field[3])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String email() {
        return username + "@ocop.local";
    }
}
