package vn.ocop.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server in a service's place. It answers what it is told to, and remembers what it was asked. */
class StandIn {

    /** One request as it arrived. */
    record Asked(String method, String uri, Map<String, List<String>> headers, byte[] body) {

        Optional<String> header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(",", header.getValue())).findFirst();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final BlockingDeque<Asked> asked = new LinkedBlockingDeque<>();
    private int port;
    private @Nullable HttpServer server;

    StandIn() {
        start();
    }

    final void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Answers this path so from now on. */
    StandIn answering(String path, HttpHandler answer) {
        answers.put(path, answer);
        return this;
    }

    /** The last request, after which it is forgotten. */
    Asked last() {
        try {
            return Objects.requireNonNull(asked.pollLast(5, TimeUnit.SECONDS), "Nothing was asked");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    boolean wasAsked() {
        return !asked.isEmpty();
    }

    void forget() {
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()), body));
            answers.getOrDefault(exchange.getRequestURI().getPath(), all -> send(all, 200, "application/json", "{}"))
                    .handle(exchange);
        }
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
