package vn.ocop.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A caller's body: counted while it is read, and read in a bounded time, however slowly it comes. */
class CallerBody extends HttpServletRequestWrapper {

    private final long allowed;
    private final Duration patience;
    private @Nullable ServletInputStream counted;

    CallerBody(HttpServletRequest request, long allowed, Duration patience) {
        super(request);
        this.allowed = allowed;
        this.patience = patience;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new Counted(super.getInputStream());
        }
        return counted;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long begun = System.nanoTime();
        private long left = allowed;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = body.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge();
            }
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new BodyTooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
