package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.AllowPublic;
import vn.ocop.platform.web.AllowSignedIn;

/** What holds for every service, asked of the running service and its database; a service's own test extends it. */
@PlatformTest
public abstract class ServiceRules {

    /** Tables that stand outside the tenants' policies, each with its reason. */
    private static final Set<String> NOT_TENANTS = Set.of(
            // public facts, and no tenant's
            "platform.unit",
            // ids of facts, written before their content is looked at
            "platform.inbox",
            // Flyway's own histories: the application's role cannot see them
            "platform.flyway_schema_history", "public.flyway_schema_history");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Value("${spring.application.name}")
    private String service = "";

    @LocalServerPort
    private int port;

    @Autowired
    private BindingServiceProperties bindings;

    @Autowired
    private ObjectProvider<Topic<?>> written;

    @Autowired
    private Map<String, Consumer<Message<List<byte[]>>>> listeners;

    @Test
    void everyTableIsUnderForcedRowSecurityOrNamedWithAReason() {
        var open = jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname in ('public', 'platform')
                    and not (c.relrowsecurity and c.relforcerowsecurity)""").query(String.class).list();

        assertThat(new TreeSet<>(open)).isSubsetOf(NOT_TENANTS);
    }

    @Test
    void everyPolicyReadsWhoActs() {
        var blind = jdbc.sql("""
                select schemaname || '.' || tablename || ' ' || policyname from pg_policies
                where schemaname = 'public' and coalesce(qual, '') || coalesce(with_check, '')
                    !~ '(reach|jurisdiction|acting_person|acting_unit|p\\.id|_id)'""").query(String.class).list();

        assertThat(blind).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotBypassThePolicies() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(service + "_app");
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = current_user::regrole").query(Long.class)
                .single()).isZero();
        assertThat(jdbc.sql("select rolbypassrls or rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class).single())
                .isFalse();
    }

    @Test
    void withoutAScopeNoTenantRowIsSeen() {
        var tables = jdbc.sql("""
                select tablename from pg_tables where schemaname = 'public' and rowsecurity""").query(String.class)
                .list();

        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
        }
    }

    @Test
    void everyEndpointHasARule() {
        var without = new TreeSet<String>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            boolean ours = method.getBeanType().getName().startsWith("vn.ocop.");
            boolean ruled = method.hasMethodAnnotation(Allow.class) || method.hasMethodAnnotation(AllowPublic.class)
                    || method.hasMethodAnnotation(AllowSignedIn.class);
            boolean publicPath = mapping.getPatternValues().stream().allMatch(path -> path.startsWith("/v1/public/"));
            if (ours && (!ruled || method.hasMethodAnnotation(AllowPublic.class) != publicPath)) {
                without.add(mapping + " -> " + method);
            }
        });
        assertThat(without).isEmpty();
    }

    /** Run with {@code -Docop.openapi.write=true} to accept a change of the API. */
    @Test
    void theApiIsTheOneThatIsWrittenDown() throws IOException {
        var served = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(new Api(port).get("/v3/api-docs").expect(200).json()) + "\n";
        var file = Path.of("src/main/openapi/" + service + ".json");
        if (Boolean.getBoolean("ocop.openapi.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, served);
        }
        assertThat(file).content().isEqualToNormalizingNewlines(served);
    }

    /** The table from which an installation gives rights on Kafka. */
    @Test
    void whatItReadsAndWritesStandsInTheTableOfTopics() throws IOException {
        var row = Files.readAllLines(Path.of("../../docs/kafka.md")).stream()
                .filter(line -> line.startsWith("| " + service + " | ")).findFirst().orElseThrow();
        var cells = List.of(row.split(" \\| ", -1));
        var read = bindings.getBindings().keySet().stream().filter(name -> name.contains("-in-"))
                .map(bindings::getBindingProperties).toList();

        assertThat(names(cells.get(1)))
                .isEqualTo(read.stream().map(BindingProperties::getDestination).collect(Collectors.toSet()));
        assertThat(names(cells.get(2)))
                .isEqualTo(read.stream().map(BindingProperties::getGroup).collect(Collectors.toSet()));
        assertThat(names(cells.get(3))).isEqualTo(written.stream().map(Topic::name).collect(Collectors.toSet()));
    }

    private static Set<String> names(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void everyFactThisServiceListensToIsUnderstood() {
        // the units first: other facts lean on them
        bindings.getBindings().keySet().stream().sorted(Comparator.comparing(name -> !name.startsWith("units")))
                .forEach(binding -> {
                    var listener = Objects.requireNonNull(listeners.get(binding.replaceFirst("-in-\\d+$", "")));
                    var topic = bindings.getBindingProperties(binding).getDestination();
                    for (var sample : FactSchemas.samples(topic)) {
                        var fact = MessageBuilder
                                .withPayload(List.of(sample.toString().getBytes(StandardCharsets.UTF_8)))
                                .build();
                        assertThatCode(() -> listener.accept(fact)).as("%s", sample).doesNotThrowAnyException();
                    }
                });
    }

    @Test
    void theAuditIsWholeAndTheMigrationsWereMade() {
        assertThat(jdbc.sql("select count(*) from platform.audit_verify() where broken_at is not null")
                .query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'public'").query(Long.class).single())
                .isPositive();
    }
}
