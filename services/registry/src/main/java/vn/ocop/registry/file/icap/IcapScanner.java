package vn.ocop.registry.file.icap;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.file.Scanner;

/**
 * Asks a virus scanner by ICAP (RFC 3507): the file goes there as an answer that somebody is about to receive (RESPMOD),
 * and the scanner lets it pass (204) or wants to put something else in its place (200). Any other word of it, or none,
 * stores nothing.
 */
class IcapScanner implements Scanner {

    private static final Logger log = LoggerFactory.getLogger(IcapScanner.class);
    private static final int DEFAULT_PORT = 1344;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n";

    private final URI service;
    private final int patience;

    /** @param service e.g. {@code icap://scanner:1344/avscan} */
    IcapScanner(URI service, Duration patience) {
        if (!"icap".equals(service.getScheme()) || service.getHost() == null) {
            throw new IllegalArgumentException("OCOP_ICAP_URL is to be like icap://scanner:1344/avscan");
        }
        this.service = service;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public void scan(Path file) {
        int status;
        try {
            status = ask(file);
        } catch (IOException away) {
            log.warn("The virus scanner did not answer: {}", away.toString());
            status = 0;
        }
        switch (status) {
            case 204 -> log.debug("The virus scanner lets it pass");
            case 200 -> throw new Refusal(Refusal.Kind.UNPROCESSABLE, "infected",
                    new Text("Trình quét vi-rút không cho qua tệp này.",
                            "The virus scanner does not let this file pass."));
            default -> throw new Refusal(Refusal.Kind.UNAVAILABLE, "scanner-away",
                    new Text("Chưa quét được vi-rút nên tệp chưa được lưu, hãy thử lại sau ít phút.",
                            "The file could not be scanned for viruses and is not stored; try again in a moment."));
        }
    }

    private int ask(Path file) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(patience);
            socket.connect(new InetSocketAddress(service.getHost(), port()), patience);
            var out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            var head = "RESPMOD " + service + " ICAP/1.0\r\nHost: " + service.getHost()
                    + "\r\nUser-Agent: ocop-registry\r\nAllow: 204\r\nConnection: close\r\n"
                    + "Encapsulated: res-hdr=0, res-body=" + ANSWER.length() + "\r\n\r\n" + ANSWER;
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            try {
                sendChunks(file, out);
            } catch (IOException cutShort) {
                // a scanner that has seen enough may answer before the end
                log.debug("The virus scanner did not wait for the whole file");
            }
            return status(socket.getInputStream());
        }
    }

    private static void sendChunks(Path file, OutputStream out) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[16 * 1024];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.write((Integer.toHexString(read) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(buffer, 0, read);
                out.write('\r');
                out.write('\n');
            }
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The number in the first line, e.g. of {@code ICAP/1.0 204 No modifications}. */
    private static int status(InputStream in) throws IOException {
        var words = line(in).split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("ICAP/") || !words[1].matches("\\d{3}")) {
            throw new IOException("no ICAP answer");
        }
        return Integer.parseInt(words[1]);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private int port() {
        return service.getPort() < 0 ? DEFAULT_PORT : service.getPort();
    }
}
