package vn.ocop.gateway.route;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The server drops a parameter that it cannot read. The gateway would rather say so than pass on half of what was asked. */
final class Query {

    private Query() {}

    /** Whether every escape is one, and all of them together are UTF-8. */
    static boolean isReadable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(query.length());
        for (int at = 0; at < query.length(); at++) {
            if (query.charAt(at) != '%') {
                bytes.write(query.charAt(at));
                continue;
            }
            if (at + 2 >= query.length()) {
                return false;
            }
            int high = Character.digit(query.charAt(++at), 16);
            int low = Character.digit(query.charAt(++at), 16);
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(high * 16 + low);
        }
        return isUtf8(bytes.toByteArray());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
