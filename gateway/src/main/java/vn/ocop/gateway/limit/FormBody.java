package vn.ocop.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A form that can be looked into and is still passed on byte for byte. Its fields are not the request's parameters: those
 * are the query's, which the address is built from again.
 */
public class FormBody extends HttpServletRequestWrapper {

    private final byte[] bytes;
    private final Replayed body;

    private FormBody(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
        this.body = new Replayed(bytes);
        request.setAttribute(FormBody.class.getName(), this);
    }

    static FormBody read(HttpServletRequest request) throws IOException {
        return new FormBody(request, request.getInputStream().readAllBytes());
    }

    /** A field of the form that this request carries, if it carries one. */
    public static Optional<String> field(HttpServletRequest request, String name) {
        return request.getAttribute(FormBody.class.getName()) instanceof FormBody form
                ? form.field(name)
                : Optional.empty();
    }

    private Optional<String> field(String name) {
        var start = name + "=";
        return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("&", -1))
                .filter(pair -> pair.startsWith(start))
                .findFirst()
                .map(pair -> pair.substring(start.length()))
                .flatMap(FormBody::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
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
