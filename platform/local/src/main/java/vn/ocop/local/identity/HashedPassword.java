package vn.ocop.local.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A password as Keycloak stores it. The accounts' short one is imported hashed, because in the clear it would have to meet
 * the realm's policy, which is meant for real people's.
 */
record HashedPassword(byte[] salt, byte[] hash) {
    private static final int ITERATIONS = 210_000;

    static HashedPassword of(String password) {
        try {
            byte[] salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            var key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512);
            return new HashedPassword(salt,
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(key).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode credential() {
        var encoder = Base64.getEncoder();
        var secret = JsonNodeFactory.instance.objectNode().put("value", encoder.encodeToString(hash))
                .put("salt", encoder.encodeToString(salt));
        var data = JsonNodeFactory.instance.objectNode().put("hashIterations", ITERATIONS)
                .put("algorithm", "pbkdf2-sha512");
        return JsonNodeFactory.instance.objectNode().put("type", "password").put("secretData", secret.toString())
                .put("credentialData", data.toString());
    }
}
