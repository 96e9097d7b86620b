package vn.ocop.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a stored answer with the caller's own {@code Idempotency-Key}, of which the database keeps a hash only: who reads
 * the table reads no answer, and who repeats the request brings the key along.
 */
final class AnswerSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    AnswerSeal(UUID person, String key) {
        secret = hash(person.toString().getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    /** What the table knows the key by. */
    String name() {
        return HexFormat.of().formatHex(hash("name".getBytes(StandardCharsets.UTF_8), secret));
    }

    /** Tells this request from another under the same key, and nothing to who does not have the key. */
    byte[] mark(byte[] fingerprint) {
        return hash(secret, fingerprint);
    }

    byte[] seal(byte[] answer) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, answer);
        var stored = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE, sealed.length);
        return stored;
    }

    byte[] open(byte[] stored) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(stored, NONCE),
                Arrays.copyOfRange(stored, NONCE, stored.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hash("answer".getBytes(StandardCharsets.UTF_8), secret), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A stored answer cannot be read", failed);
        }
    }

    private static byte[] hash(byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            digest.update((byte) '\n');
            return digest.digest(second);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
