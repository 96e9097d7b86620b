package vn.ocop.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.http.MediaType;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** A request whose body has been read whole, within the limits, so that it can be told from another. */
final class KnownBody extends HttpServletRequestWrapper {

    private static final int MAX_JSON = 1024 * 1024;
    private static final int MAX_FILE = 20 * 1024 * 1024;

    private final byte[] body;

    private KnownBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** @throws Refusal 413 over 1 MB of JSON or 20 MB of a file */
    static KnownBody of(HttpServletRequest request) throws IOException {
        int limit = isJson(request) ? MAX_JSON : MAX_FILE;
        var body = request.getContentLengthLong() > limit ? null : request.getInputStream().readNBytes(limit + 1);
        if (body == null || body.length > limit) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "too-large",
                    new Text("Nội dung gửi lên vượt quá " + limit / 1024 / 1024 + " MB.",
                            "The body is larger than " + limit / 1024 / 1024 + " MB."));
        }
        return new KnownBody(request, body);
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** Tells this request from any other: method, address and body. */
    byte[] fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BodyStream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class BodyStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read whole.");
        }
    }
}
