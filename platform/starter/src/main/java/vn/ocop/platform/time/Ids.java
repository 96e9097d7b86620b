package vn.ocop.platform.time;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered ids (UUIDv7, RFC 9562): new rows stand together in an index, and a page can go on after an id. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
        long low = (random & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
