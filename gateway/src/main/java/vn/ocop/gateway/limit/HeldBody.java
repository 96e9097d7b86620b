package vn.ocop.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read whole and is passed on byte for byte. */
public class HeldBody extends HttpServletRequestWrapper {

    private final byte[] bytes;
    private final Replayed body;

    HeldBody(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
        this.body = new Replayed(bytes);
    }

    /**
     * Reads the body now, on the request's own thread: nobody else may read from it.
     *
     * @throws BodyTooLarge when it has more than so many bytes
     */
    public static HeldBody read(HttpServletRequest request, int limit) throws IOException {
        var bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new BodyTooLarge();
        }
        return new HeldBody(request, bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static class Replayed extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replayed(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
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
            throw new IllegalStateException("A form is read at once");
        }
    }
}
