package vn.ocop.local.server;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A real Kafka broker and its KRaft controller, one node in this process; its log folder survives restarts. */
public final class KafkaBroker implements AutoCloseable {
    /** The name of the listener that clients use. */
    public static final String CLIENTS = "CLIENTS";
    private static final int NODE = 1;
    /** Any 16 bytes will do, but the same at every start: a log folder belongs to one cluster. */
    private static final String CLUSTER = "b2NvcC1sb2NhbC1rYWZrYQ";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker; it serves clients when this returns.
     *
     * @param logDir where topics lie; formatted the first time
     * @param port the clients' port on the loopback address; 0 for any that is free
     * @param controllerPort the controller's; 0 for any that is free
     */
    public static KafkaBroker start(Path logDir, int port, int controllerPort) {
        return start(logDir, port, controllerPort, Map.of());
    }

    /** The same with further settings, which come before those of this class. */
    public static KafkaBroker start(Path logDir, int port, int controllerPort, Map<String, String> more) {
        int clients = FreePorts.orAny(port);
        var settings = settings(logDir, clients, FreePorts.orAny(controllerPort));
        settings.putAll(more);
        format(logDir);
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, clients);
    }

    private static void format(Path logDir) {
        var said = new ByteArrayOutputStream();
        try {
            new Formatter().setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
                    .setNodeId(NODE)
                    .setClusterId(CLUSTER)
                    .addDirectory(logDir.toString())
                    .setMetadataLogDirectory(logDir.toString())
                    .setIgnoreFormatted(true)
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not format " + logDir + ": "
                    + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    /**
     * One node: every internal topic has one copy; few partitions and small buffers keep it light. After a kill the broker
     * waits for its former self's session to run out, so that is short.
     */
    private static Map<String, Object> settings(Path logDir, int port, int controllerPort) {
        var settings = new TreeMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", CLIENTS + "://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", CLIENTS + "://127.0.0.1:" + port);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT,CONTROLLER:PLAINTEXT");
        // a topic is created by the service that writes it, with the settings it needs
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.dirs", logDir.toString());
        settings.put("num.partitions", "3");
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.share.enable", "false");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        return settings;
    }

    /** What clients connect to first: {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
