package vn.ocop.registry.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys of an installation for personal numbers. The first seals; the others still open what they sealed, until it is
 * sealed anew. A number is bound to its row: moved to another, it does not open.
 */
public final class PersonalKeys {

    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9._-]{1,20}):(\\S{32,})");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Key> keys;

    private record Key(String id, SecretKey seal, SecretKey index) {}

    private PersonalKeys(List<Key> keys) {
        this.keys = keys;
    }

    /**
     * @param setting {@code <id>:<secret>}, the secret at least 32 characters; older keys after it, set off by commas
     * @throws NoPersonalKey when there is none, or one is too short to be a secret
     */
    public static PersonalKeys parse(String setting) {
        if (setting.isBlank()) {
            throw new NoPersonalKey("OCOP_PERSONAL_KEY is not set: personal numbers cannot be kept without a key.");
        }
        var keys = Arrays.stream(setting.strip().split("\\s*,\\s*")).map(PersonalKeys::key).toList();
        if (keys.stream().map(Key::id).distinct().count() < keys.size()) {
            throw new NoPersonalKey("OCOP_PERSONAL_KEY names two keys with the same id.");
        }
        return new PersonalKeys(keys);
    }

    private static Key key(String setting) {
        var parts = KEY.matcher(setting);
        if (!parts.matches()) {
            throw new NoPersonalKey("OCOP_PERSONAL_KEY is not <id>:<secret> with a secret of at least 32 characters.");
        }
        var secret = parts.group(2).getBytes(StandardCharsets.UTF_8);
        return new Key(parts.group(1), derive(secret, "AES", "seal"), derive(secret, "HmacSHA256", "index"));
    }

    private static SecretKey derive(byte[] secret, String algorithm, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, HKDFParameterSpec.ofExtract().addIKM(secret)
                    .thenExpand(("ocop personal number " + use).getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key that seals now. */
    public String currentId() {
        return keys.getFirst().id();
    }

    /** @param row the row the number is kept in */
    public SealedNumber seal(String number, UUID row) {
        var key = keys.getFirst();
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var text = run(Cipher.ENCRYPT_MODE, key, nonce, row, number.getBytes(StandardCharsets.UTF_8));
        return new SealedNumber(key.id(), ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array(),
                index(key, number));
    }

    /** @throws IllegalStateException when its key is gone, or it was altered or taken from another row */
    public String open(SealedNumber number, UUID row) {
        var key = keys.stream().filter(known -> known.id().equals(number.keyId())).findFirst()
                .orElseThrow(() -> new IllegalStateException("The key " + number.keyId() + " is not known here"));
        var nonce = Arrays.copyOf(number.sealed(), NONCE);
        var text = Arrays.copyOfRange(number.sealed(), NONCE, number.sealed().length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, row, text), StandardCharsets.UTF_8);
    }

    /** Under which indexes a number may be kept: one for each key. */
    public List<byte[]> indexes(String number) {
        return keys.stream().map(key -> index(key, number)).toList();
    }

    private static byte[] run(int mode, Key key, byte[] nonce, UUID row, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.seal(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A personal number cannot be read with its key", failed);
        }
    }

    private static byte[] index(Key key, String number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.index());
            return mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
