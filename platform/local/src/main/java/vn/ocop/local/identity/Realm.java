package vn.ocop.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as Keycloak imports it: the file {@code realm.json}, with this installation's values and the accounts. */
public final class Realm {
    public static final String NAME = "ocop";

    /** What stands after each person's name; Keycloak takes no brackets in a name. */
    private static final String DEMONSTRATION = "– minh họa";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Realm() {}

    /**
     * The realm's text.
     *
     * @param values what stands for {@code ${name}} in the file
     */
    public static String text(Map<String, String> values) {
        ObjectNode realm = (ObjectNode) JSON.readTree(template(values));
        var password = HashedPassword.of(Account.PASSWORD);
        Account.all().forEach(account -> add(realm, account, password));
        return realm.toPrettyString();
    }

    private static String template(Map<String, String> values) {
        try (var in = Objects.requireNonNull(Realm.class.getResourceAsStream("/keycloak/realm.json"))) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode realm, Account account, HashedPassword password) {
        var user = ((ArrayNode) realm.path("users")).addObject();
        user.put("username", account.username()).put("enabled", true);
        user.put("firstName", account.name()).put("lastName", DEMONSTRATION);
        user.put("email", account.email()).put("emailVerified", true);
        user.putArray("realmRoles").add(account.role());
        user.putArray("credentials").add(password.credential());
        for (JsonNode unit : realm.path("organizations")) {
            if (unit.path("alias").asString().equals(account.unit())) {
                ((ArrayNode) unit.path("members")).addObject().put("username", account.username())
                        .put("membershipType", "UNMANAGED");
            }
        }
    }
}
