package vn.ocop.testing.notes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.ocop.local.server.KafkaBroker;
import vn.ocop.platform.kafka.KafkaClients;

/** A broker that asks everybody for a password and lets nobody do anything without a right (docs/kafka.md). */
final class GuardedKafka implements AutoCloseable {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    private final KafkaBroker broker;

    /** @param users who have a password, which is their name turned round; beside {@code admin}, who may do everything */
    GuardedKafka(Path folder, String... users) {
        var login = new StringBuilder(PLAIN + "username=\"admin\" password=\"nimda\" user_admin=\"nimda\"");
        Stream.of(users).forEach(
                user -> login.append(" user_").append(user).append("=\"").append(password(user)).append('"'));
        var settings = new TreeMap<String, String>();
        settings.put("listener.security.protocol.map", KafkaBroker.CLIENTS + ":SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("listener.name.clients.plain.sasl.jaas.config", login.append(';').toString());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // the controller's listener has no passwords, and is nobody else's
        settings.put("super.users", "User:admin;User:ANONYMOUS");
        broker = KafkaBroker.start(folder, 0, 0, settings);
    }

    static String password(String user) {
        return new StringBuilder(user).reverse().toString();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    KafkaClients as(String user) {
        return new KafkaClients(bootstrapServers(),
                Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
                        PLAIN + "username=\"" + user + "\" password=\"" + password(user) + "\";"));
    }

    /** Lets a user do these things with a topic, a group or a transactional id. */
    void allow(String user, ResourceType type, String name, AclOperation... operations)
            throws ExecutionException, InterruptedException {
        var resource = new ResourcePattern(type, name, PatternType.LITERAL);
        List<AclBinding> rights = new ArrayList<>();
        for (var operation : operations) {
            rights.add(new AclBinding(resource,
                    new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)));
        }
        try (var admin = Admin.create(as("admin").with(Map.of()))) {
            admin.createAcls(rights).all().get();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
