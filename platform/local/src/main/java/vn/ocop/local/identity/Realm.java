package vn.ocop.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as Keycloak imports it: the file {@code realm.json}, with this installation's values and the accounts. */
public final class Realm {
    public static final String NAME = "ocop";

    /** What stands after each person's name; Keycloak takes no brackets in a name. */
    private static final String DEMONSTRATION = "– minh họa";
    /** Who decides, signs or sees everything. */
    private static final Set<String> SECOND_FACTOR = Set.of("commune-leader", "city-officer", "city-leader",
            "platform-operator");
    private static final Map<String, List<String>> ROLES = Map.of(
            "commune", List.of("producer", "commune-officer", "commune-leader", "culture-officer",
                    "communications-editor", "inspector"),
            "city", List.of("city-officer", "city-leader", "advisory-member", "council-member", "inspector",
                    "communications-editor"),
            "ministry", List.of("platform-operator"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Realm() {}

    /**
     * The realm's text.
     *
     * @param values what stands for {@code ${name}} in the file; {@code secondFactor} is {@code on} where leaders, the city's
     *     officers and the operator must have one
     */
    public static String text(Map<String, String> values) {
        ObjectNode realm = (ObjectNode) JSON.readTree(template(values));
        var password = HashedPassword.of(Account.PASSWORD);
        var secondFactor = "on".equals(values.get("secondFactor")) ? SECOND_FACTOR : Set.<String>of();
        Account.all().stream()
                .collect(Collectors.groupingBy(Account::username, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(hats -> add(realm, hats, password));
        realm.set("groups", groups(realm, secondFactor));
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

    private static void add(ObjectNode realm, List<Account> hats, HashedPassword password) {
        var account = hats.getFirst();
        var user = ((ArrayNode) realm.path("users")).addObject();
        user.put("username", account.username()).put("enabled", true);
        user.put("firstName", account.name()).put("lastName", DEMONSTRATION);
        user.put("email", account.email()).put("emailVerified", true);
        var groups = user.putArray("groups");
        hats.forEach(hat -> groups.add("/" + hat.unit() + "/" + hat.role()));
        user.putArray("credentials").add(password.credential());
        var units = hats.stream().map(Account::unit).collect(Collectors.toSet());
        for (JsonNode unit : realm.path("organizations")) {
            if (units.contains(unit.path("alias").asString())) {
                ((ArrayNode) unit.path("members")).addObject().put("username", account.username())
                        .put("membershipType", "UNMANAGED");
            }
        }
    }

    /** A group per unit and, below it, one per role that its kind of unit has. */
    private static ArrayNode groups(ObjectNode realm, Set<String> secondFactor) {
        var groups = JSON.createArrayNode();
        for (JsonNode unit : realm.path("organizations")) {
            var code = unit.path("alias").asString();
            var group = groups.addObject().put("name", code).put("path", "/" + code);
            var roles = group.putArray("subGroups");
            for (var role : ROLES.getOrDefault(unit.path("attributes").path("kind").path(0).asString(), List.of())) {
                var below = roles.addObject().put("name", role).put("path", "/" + code + "/" + role);
                if (secondFactor.contains(role)) {
                    below.putArray("realmRoles").add("second-factor");
                }
            }
        }
        return groups;
    }
}
