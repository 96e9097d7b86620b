package vn.ocop.registry;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;

/** What tests fill in. Each producer has a tax code of its own. */
public final class Forms {

    public static final String PRODUCERS = "/v1/registry/producers";
    static final Map<String, Object> CONSENT = Map.of("version", "2026-01", "agreed", true);

    private static int serial = 100_000;

    private Forms() {}

    /** A tax code that exists and that no other test has. */
    static synchronized String taxCode() {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        while (true) {
            var begin = "01%07d".formatted(serial++);
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (begin.charAt(i) - '0') * weights[i];
            }
            if (sum % 11 != 0) {
                return begin + (10 - sum % 11);
            }
        }
    }

    /** A personal number that no other test has. */
    public static synchronized String personalNumber() {
        return "001184" + "%06d".formatted(serial++);
    }

    public static Map<String, Object> description(String name, String taxCode) {
        return new TreeMap<>(Map.of("type", "HOUSEHOLD_BUSINESS", "name", name, "taxCode", taxCode, "representative",
                Map.of("name", "Nguyễn Thị Minh Họa", "gender", "FEMALE", "ethnicity", "Kinh", "position", "Chủ hộ",
                        "residence", "Thôn Bá Dương Nội"),
                "address", Map.of("village", "Thôn Bá Dương Nội"), "phone", "0912345678", "labour",
                Map.of("staff", 12, "local", 10, "insured", 8, "year", 2026)));
    }

    static Map<String, Object> registration(String name, String taxCode) {
        var form = description(name, taxCode);
        form.put("consent", CONSENT);
        return form;
    }

    static Api producer(Api api, String account) {
        return api.as(account, "09817", Role.PRODUCER);
    }

    static Api officer(Api api) {
        return api.as("officer", "09817", Role.COMMUNE_OFFICER);
    }

    /** Registers a producer of Ô Diên. */
    public static JsonNode registered(Api api, String account, String name) {
        return registered(api, account, name, taxCode());
    }

    public static JsonNode registered(Api api, String account, String name, String taxCode) {
        return producer(api, account).post(PRODUCERS, registration(name, taxCode)).expect(201).json();
    }

    /** The same, verified. */
    static JsonNode verified(Api api, String account, String name) {
        return officer(api).post(path(registered(api, account, name)) + "/verifications", Map.of("verified", true))
                .expect(200).json();
    }

    /** What an officer records of a producer without an account. */
    static JsonNode recorded(Api api, Map<String, Object> form) {
        return officer(api).post(PRODUCERS + "/records", form).expect(201).json();
    }

    static String path(JsonNode producer) {
        return PRODUCERS + "/" + producer.get("id").asString();
    }
}
