package vn.ocop.registry.producer.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.producer.Change;
import vn.ocop.registry.producer.History;
import vn.ocop.registry.producer.PersonalField;
import vn.ocop.registry.producer.Producer;

/** The history of producers and the log of their consents. Both follow from what a change was, so none forgets them. */
@Repository
class ProducerLog implements History {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ProducerVersions versions;

    ProducerLog(JdbcClient jdbc, JsonMapper json, Clock clock, ProducerVersions versions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.versions = versions;
    }

    void began(Producer producer, String event) {
        write(producer, event, List.of());
        logConsent(producer, null, producer.consent());
    }

    void changed(Producer before, Producer after, String event) {
        write(after, event, Change.between(before, after));
        logConsent(after, before.consent(), after.consent());
    }

    private void write(Producer producer, String event, List<Change> changes) {
        var scope = Scope.current();
        jdbc.sql("""
                insert into producer_change (id, producer_id, version, at, actor, roles, event, reason, changes)
                values (:id, :producer, :version, :at, :actor, :roles, :event, :reason, :changes::jsonb)""")
                .param("id", Ids.next())
                .param("producer", producer.id())
                .param("version", producer.version())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", scope.actor())
                .param("roles", scope.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                .param("event", event)
                .param("reason", producer.reason())
                .param("changes", json.writeValueAsString(changes))
                .update();
    }

    private void logConsent(Producer producer, Producer.@Nullable Consent was, Producer.@Nullable Consent is) {
        if (Objects.equals(was, is)) {
            return;
        }
        var said = is == null ? Objects.requireNonNull(was) : is;
        jdbc.sql("insert into consent (id, producer_id, account, given, version, at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), producer.id(),
                        producer.owner() == null ? Scope.current().actor() : producer.owner().toString(), is != null,
                        said.version(), (is == null ? clock.instant() : is.at()).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Entry> of(UUID producer, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from producer_change where producer_id = :producer and (:after::uuid is null
                    or version < (select c.version from producer_change c where c.id = :after))
                order by version desc limit :limit""")
                .param("producer", producer)
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public boolean happened(UUID producer, String event) {
        return jdbc.sql("select exists (select from producer_change where producer_id = ? and event = ?)")
                .params(producer, event)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void erase(UUID producer, Set<PersonalField> fields, boolean reasons) {
        versions.erase(producer, fields, reasons);
        var gone = EnumSet.copyOf(fields);
        for (var entry : of(producer, null, Integer.MAX_VALUE)) {
            var changes = entry.changes().stream()
                    .map(change -> PersonalField.at(change.field()).filter(gone::contains).isPresent()
                            ? change.erase()
                            : change)
                    .toList();
            jdbc.sql("update producer_change set changes = ?::jsonb, reason = ? where id = ?")
                    .param(json.writeValueAsString(changes))
                    .param(reasons ? null : entry.reason())
                    .param(entry.id())
                    .update();
        }
    }

    private Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                roles(row.getArray("roles")), row.getString("event"), row.getString("reason"),
                json.readValue(row.getString("changes"), new TypeReference<List<Change>>() {
                }));
    }

    private static List<String> roles(Array roles) throws SQLException {
        return Arrays.asList((String[]) roles.getArray());
    }
}
