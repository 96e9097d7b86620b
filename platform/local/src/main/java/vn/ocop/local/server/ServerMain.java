package vn.ocop.local.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.ocop.local.mail.MailServer;

/** Runs one of the in-process servers as a process of its own, until it is told to end. */
public final class ServerMain {
    private ServerMain() {}

    /** The server's name, its folder, its ports, and the port at which others reach it. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("logback.configurationFile", "vn/ocop/local/logback.xml");
        Path folder = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        AutoCloseable server = switch (arguments[0]) {
            case "kafka" -> KafkaBroker.start(folder, port, Integer.parseInt(arguments[3]),
                    reachedAt(Integer.parseInt(arguments[4])));
            case "mail" -> MailServer.start(folder, Integer.parseInt(arguments[3]), port);
            case "objects" -> objects(folder, port);
            default -> throw new IllegalArgumentException("No such server: " + arguments[0]);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        if (Boolean.getBoolean("ocop.recording")) {
            System.exit(0);
        }
    }

    /** Where the broker tells its clients to find it. */
    private static Map<String, String> reachedAt(int port) {
        return port == 0
                ? Map.of()
                : Map.of("advertised.listeners", KafkaBroker.CLIENTS + "://127.0.0.1:" + port);
    }

    private static ObjectStore objects(Path folder, int port) throws IOException {
        var environment = System.getenv();
        var store = ObjectStore.start(folder, port, environment.getOrDefault("OCOP_S3_ACCESS_KEY", ""),
                environment.getOrDefault("OCOP_S3_SECRET_KEY", ""));
        store.createBucket(environment.getOrDefault("OCOP_S3_BUCKET", "ocop"));
        return store;
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
