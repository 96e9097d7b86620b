package vn.ocop.registry.file.icap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against an ICAP server of the test's own: a real socket that reads the whole request and answers. */
class IcapScannerTests {

    @TempDir
    private Path folder;

    private final BlockingQueue<String> asked = new ArrayBlockingQueue<>(10);
    private ServerSocket server = closed();

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void whatTheScannerLetsPassPassesAndItHasSeenEveryByte() throws Exception {
        answer("ICAP/1.0 204 No Content\r\n\r\n");
        scanner().scan(file("x".repeat(40_000) + "end"));

        var request = asked.take();
        assertThat(request).startsWith("RESPMOD icap://localhost:" + server.getLocalPort() + "/avscan ICAP/1.0\r\n")
                .contains("\r\nAllow: 204\r\n", "\r\nEncapsulated: res-hdr=0, res-body=")
                .endsWith("end");
        int head = request.indexOf("HTTP/1.1 200 OK");
        int body = Integer.parseInt(request.replaceAll("(?s).*res-body=(\\d+)\r\n.*", "$1"));
        assertThat(request.substring(head + body)).hasSize(40_003);
    }

    @Test
    void whatTheScannerWouldReplaceIsInfected() throws IOException {
        answer("ICAP/1.0 200 OK\r\nX-Infection-Found: Type=0; Resolution=2; Threat=Eicar;\r\n\r\n");

        assertThatThrownBy(() -> scanner().scan(file("virus"))).extracting("code").isEqualTo("infected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ICAP/1.0 404 Service not found\r\n\r\n", "ICAP/1.0 500 Error\r\n\r\n",
            "ICAP/1.0 100 Continue\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n", "", "ICAP/1.0 2040\r\n\r\n"})
    void anyOtherWordOfItStoresNothing(String answer) throws IOException {
        answer(answer);

        assertThatThrownBy(() -> scanner().scan(file("x"))).extracting("code").isEqualTo("scanner-away");
    }

    @Test
    void aScannerThatIsNotThereStoresNothing() throws IOException {
        var scanner = scanner();
        server.close();

        assertThatThrownBy(() -> scanner.scan(file("x"))).extracting("code").isEqualTo("scanner-away");
    }

    @Test
    void aScannerThatTakesTheFileAndSaysNothingStoresNothing() {
        assertThatThrownBy(() -> scanner().scan(file("x"))).extracting("code").isEqualTo("scanner-away");
    }

    @Test
    void anAddressThatIsNoneOfAScannerStopsTheStart() {
        assertThatThrownBy(() -> new IcapScanner(URI.create("http://x/y"), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> new IcapScanner(URI.create("icap://x/y"), Duration.ofSeconds(1)))
                .doesNotThrowAnyException();
    }

    private IcapScanner scanner() {
        return new IcapScanner(URI.create("icap://localhost:" + server.getLocalPort() + "/avscan"),
                Duration.ofMillis(500));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private void answer(String answer) {
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                asked.add(request(new DataInputStream(socket.getInputStream())));
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException ended) {
                // the test is over
            }
        });
    }

    /** The request with its chunks put together. */
    private static String request(DataInputStream in) throws IOException {
        var request = new StringBuilder();
        while (!request.toString().contains("\r\n\r\nHTTP/") || !request.toString().endsWith("\r\n\r\n")) {
            request.append((char) in.readUnsignedByte());
        }
        for (int size = size(in); size > 0; size = size(in)) {
            request.append(new String(in.readNBytes(size), StandardCharsets.US_ASCII));
            in.skipNBytes(2);
        }
        return request.toString();
    }

    private static int size(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        while (line.length() < 2 || line.charAt(line.length() - 2) != '\r') {
            line.append((char) in.readUnsignedByte());
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    private static ServerSocket closed() {
        try {
            return new ServerSocket();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
