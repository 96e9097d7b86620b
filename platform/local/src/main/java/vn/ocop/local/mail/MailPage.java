package vn.ocop.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The page to read the mails: {@code /} for people, {@code /api/messages?to=…&limit=…} for programs. */
final class MailPage implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy")
            .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String FRAME = """
            <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thư của máy cục bộ · Local mail</title>
            <meta name="viewport" content="width=device-width"><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:1rem auto;padding:0 1rem}
            article{border-top:1px solid #ccc;padding:.5rem 0}pre{white-space:pre-wrap;font:inherit;margin:.5rem 0}
            small{color:#555}</style></head><body><h1>Thư của máy cục bộ <small>Local mail</small></h1>
            <p>Không thư nào rời khỏi máy này. <small>No message leaves this machine.</small></p>%s</body></html>
            """;

    private final HttpServer server;
    private final Mailbox mailbox;

    MailPage(Mailbox mailbox, int port) throws IOException {
        this.mailbox = mailbox;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, 200, "text/html", page(exchange));
                case "/api/messages" -> send(exchange, 200, "application/json", json(exchange));
                default -> send(exchange, 404, "text/plain", "Không có trang này · No such page");
            }
        }
    }

    private String json(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        return JSON.writeValueAsString(
                Map.of("items", mailbox.newest(Optional.ofNullable(query.get("to")), limit(query))));
    }

    private String page(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        return FRAME.formatted(mailbox.newest(Optional.ofNullable(query.get("to")), limit(query)).stream()
                .map(MailPage::article).collect(Collectors.joining("\n")));
    }

    private static String article(Mail mail) {
        return "<article><strong>%s</strong><br><small>%s · %s → %s</small><pre>%s</pre></article>".formatted(
                escape(mail.subject()), TIME.format(mail.receivedAt()), escape(mail.from()), escape(mail.to()),
                escape(mail.text()));
    }

    private static int limit(Map<String, String> query) {
        String wanted = query.getOrDefault("limit", "100");
        return wanted.matches("\\d{1,5}") ? Integer.parseInt(wanted) : 100;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (_, last) -> last));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
