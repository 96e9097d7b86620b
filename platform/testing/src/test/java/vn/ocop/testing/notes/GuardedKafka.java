package vn.ocop.testing.notes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.ocop.local.server.KafkaBroker;
import vn.ocop.platform.kafka.KafkaClients;

/**
 * A broker that is spoken to under TLS alone, asks everybody for a password and lets nobody do anything without a right
 * (docs/kafka.md). Users prove themselves by SCRAM; the administrator, who makes them, by a password of the broker's.
 */
final class GuardedKafka implements AutoCloseable {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required ";

    private final KafkaBroker broker;
    private final ServerCertificate certificate;

    /** @param users who have a password, which is their name turned round; beside {@code admin}, who may do everything */
    GuardedKafka(Path folder, String... users) throws Exception {
        certificate = ServerCertificate.in(folder.resolveSibling("tls"));
        var settings = new TreeMap<String, String>();
        settings.put("listener.security.protocol.map", KafkaBroker.CLIENTS + ":SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificate.keys().toString());
        settings.put("ssl.keystore.password", ServerCertificate.PASSWORD);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.certificates", certificate.pem());
        settings.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("listener.name.clients.plain.sasl.jaas.config",
                PLAIN + "username=\"admin\" password=\"nimda\" user_admin=\"nimda\";");
        settings.put("listener.name.clients.scram-sha-512.sasl.jaas.config", SCRAM + ";");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // the controller's listener has no passwords, and is nobody else's
        settings.put("super.users", "User:admin;User:ANONYMOUS");
        broker = KafkaBroker.start(folder, 0, 0, settings);
        try (var admin = Admin.create(as("admin").with(Map.of()))) {
            admin.alterUserScramCredentials(Stream.of(users).map(GuardedKafka::withPassword).toList()).all().get();
        }
    }

    private static UserScramCredentialAlteration withPassword(String user) {
        return new UserScramCredentialUpsertion(user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                password(user));
    }

    /** PEM text of the authority that signed the broker's certificate. */
    String authority() {
        return certificate.pem();
    }

    static String password(String user) {
        return new StringBuilder(user).reverse().toString();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    KafkaClients as(String user) {
        var plain = user.equals("admin");
        return new KafkaClients(bootstrapServers(), Map.of("security.protocol", "SASL_SSL",
                "sasl.mechanism", plain ? "PLAIN" : "SCRAM-SHA-512", "sasl.jaas.config",
                (plain ? PLAIN : SCRAM) + "username=\"" + user + "\" password=\"" + password(user) + "\";",
                "ssl.truststore.type", "PEM", "ssl.truststore.certificates", authority()));
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
