package vn.ocop.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * A request whose body has been read whole, within the limits, so that it can be told from another. JSON stays in memory;
 * anything else lies in a file on disk until the request is closed.
 */
final class KnownBody extends HttpServletRequestWrapper implements Closeable {

    static final int MAX_JSON = 1024 * 1024;
    private static final int MAX_FILE = 20 * 1024 * 1024;

    private final byte[] json;
    private final @Nullable Upload upload;
    private final byte[] digest;

    private KnownBody(HttpServletRequest request, byte[] json, @Nullable Upload upload, byte[] digest) {
        super(request);
        this.json = json;
        this.upload = upload;
        this.digest = digest;
    }

    static boolean isFile(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && !type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** @throws Refusal 413 over 1 MB of JSON or 20 MB of a file */
    static KnownBody of(HttpServletRequest request) throws IOException {
        int limit = isFile(request) ? MAX_FILE : MAX_JSON;
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        return isFile(request) ? file(request) : json(request);
    }

    private static KnownBody json(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MAX_JSON + 1);
        if (body.length > MAX_JSON) {
            throw tooLarge(MAX_JSON);
        }
        return new KnownBody(request, body, null, sha256().digest(body));
    }

    private static KnownBody file(HttpServletRequest request) throws IOException {
        var file = Files.createTempFile("ocop-upload-" + ProcessHandle.current().pid() + "-", null);
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var in = request.getInputStream();
            var buffer = new byte[16 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > MAX_FILE) {
                    throw tooLarge(MAX_FILE);
                }
                out.write(buffer, 0, read);
            }
            var hash = digest.digest();
            return new KnownBody(request, new byte[0], new Upload(file, size, HexFormat.of().formatHex(hash)), hash);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static Refusal tooLarge(int limit) {
        return new Refusal(Refusal.Kind.TOO_LARGE, "too-large",
                new Text("Nội dung gửi lên vượt quá " + limit / 1024 / 1024 + " MB.",
                        "The body is larger than " + limit / 1024 / 1024 + " MB."));
    }

    /** The file that is the body; null when it is JSON. */
    @Nullable
    Upload upload() {
        return upload;
    }

    /** Tells this request from any other: method, address, what it is done on and as whom, and body. */
    byte[] fingerprint() {
        var all = sha256();
        all.update(
                (getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n" + getHeader(HttpHeaders.IF_MATCH)
                        + "\n" + Scope.current().unit() + "\n" + new TreeSet<>(Scope.current().roles()) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        return all.digest(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        if (upload != null) {
            Files.deleteIfExists(upload.file());
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BodyStream(upload == null ? new ByteArrayInputStream(json) : Files.newInputStream(upload.file()));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class BodyStream extends ServletInputStream {

        private final InputStream bytes;

        BodyStream(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return bytes.available() == 0;
            } catch (IOException closed) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read whole.");
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
