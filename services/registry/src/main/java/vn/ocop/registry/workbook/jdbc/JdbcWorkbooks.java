package vn.ocop.registry.workbook.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.subject.Copies;
import vn.ocop.registry.workbook.Alias;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.Decision;
import vn.ocop.registry.workbook.Finding;
import vn.ocop.registry.workbook.KnownRegister;
import vn.ocop.registry.workbook.Meanings;
import vn.ocop.registry.workbook.Recognition;
import vn.ocop.registry.workbook.SourceRow;
import vn.ocop.registry.workbook.Verdict;
import vn.ocop.registry.workbook.Verdict.Outcome;
import vn.ocop.registry.workbook.Workbook;
import vn.ocop.registry.workbook.WorkbookRow;
import vn.ocop.registry.workbook.Workbooks;

@Repository
class JdbcWorkbooks implements Workbooks, Copies {

    private static final String WITHOUT_PERSON = """
            update workbook_row set source = source - '{REPRESENTATIVE,PHONE,ADDRESS}'::text[],
                corrections = corrections - '{REPRESENTATIVE,PHONE,ADDRESS}'::text[]
            """;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    JdbcWorkbooks(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    @Override
    public Optional<Workbook> find(UUID id) {
        return jdbc.sql("select * from workbook where id = ?").param(id).query(this::workbook).optional();
    }

    @Override
    public Optional<Workbook> findBySha256(String unit, String sha256) {
        return jdbc.sql("select * from workbook where unit = ? and sha256 = ?").params(unit, sha256)
                .query(this::workbook).optional();
    }

    @Override
    public List<Workbook> list(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from workbook where (:after::uuid is null or id < :after) order by id desc limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(this::workbook)
                .list();
    }

    @Override
    public void add(Workbook workbook, Iterator<SourceRow> rows) {
        jdbc.sql("""
                insert into workbook (id, unit, owner, jurisdiction, name, sha256, state, rows_total, ignored_sheets,
                    uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(workbook.id(), workbook.unit(), workbook.owner(), workbook.jurisdiction().name(),
                        workbook.name(), workbook.sha256(), workbook.state().name(), workbook.rows(),
                        json.writeValueAsString(workbook.ignoredSheets()),
                        workbook.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
        var some = new ArrayList<SourceRow>();
        while (rows.hasNext()) {
            some.add(rows.next());
            if (some.size() == AT_ONCE || !rows.hasNext()) {
                add(workbook.id(), some);
                some.clear();
            }
        }
    }

    private void add(UUID workbook, List<SourceRow> rows) {
        batch.batchUpdate(
                "insert into workbook_row (id, workbook_id, sheet, number, source) values (?, ?, ?, ?, ?::jsonb)",
                rows, AT_ONCE, (insert, row) -> {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, workbook);
                    insert.setString(3, row.sheet());
                    insert.setInt(4, row.number());
                    insert.setString(5, json.writeValueAsString(row.cells()));
                });
    }

    @Override
    public List<WorkbookRow> rows(UUID workbook, @Nullable Outcome outcome, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from workbook_row where workbook_id = :workbook
                    and (:outcome::text is null or outcome = :outcome) and (:after::uuid is null or id > :after)
                order by id limit :limit""")
                .param("workbook", workbook)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public Optional<WorkbookRow> row(UUID workbook, UUID id) {
        return jdbc.sql("select * from workbook_row where workbook_id = ? and id = ?").params(workbook, id)
                .query(this::row).optional();
    }

    @Override
    public WorkbookRow hold(UUID workbook, UUID row) {
        return jdbc.sql("select * from workbook_row where workbook_id = ? and id = ? for update")
                .params(workbook, row).query(this::row).single();
    }

    @Override
    public Map<Outcome, Integer> outcomes(UUID workbook) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        jdbc.sql("select outcome, count(*) from workbook_row where workbook_id = ? group by outcome")
                .param(workbook)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    @Override
    public List<UnknownText> unknownTexts(UUID workbook) {
        return jdbc.sql("""
                select kind, coalesce(corrections->>col, source->col->>'text', '') as text, count(*)
                from workbook_row join (values ('UNIT', 'UNIT', 'unit-unknown'), ('TYPE', 'TYPE', 'type-unknown'),
                        ('SET', 'GROUP', 'set-unknown')) as asked(kind, col, code)
                    on findings @> jsonb_build_array(jsonb_build_object('code', code))
                where workbook_id = ? and decision <> 'LEAVE'
                group by 1, 2 order by 3 desc, 1, 2 limit 200""")
                .param(workbook)
                .query((row, n) -> new UnknownText(Alias.Kind.valueOf(row.getString(1)), row.getString(2),
                        row.getInt(3)))
                .list();
    }

    @Override
    public void say(UUID workbook, UUID row, Decision decision, Map<Column, String> corrections) {
        jdbc.sql("update workbook_row set decision = ?, corrections = ?::jsonb where workbook_id = ? and id = ?")
                .params(decision.name(), json.writeValueAsString(corrections), workbook, row)
                .update();
        jdbc.sql("update workbook set said = said + 1, state = 'PREVIEWING', rows_done = 0 where id = ?")
                .param(workbook)
                .update();
    }

    @Override
    public List<Alias> aliases(String unit) {
        return jdbc.sql("select kind, text, value from workbook_alias where unit = ? order by kind, text")
                .param(unit)
                .query((row, n) -> new Alias(Alias.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public void learn(String unit, UUID officer, Alias alias) {
        jdbc.sql("""
                insert into workbook_alias (unit, owner, kind, text, value) values (?, ?, ?, ?, ?)
                on conflict (unit, kind, text) do update set owner = excluded.owner, value = excluded.value""")
                .params(unit, officer, alias.kind().name(), alias.text(), alias.value())
                .update();
        jdbc.sql("""
                update workbook set said = said + 1, state = 'PREVIEWING', rows_done = 0
                where unit = ? and state <> 'APPLYING'""")
                .param(unit)
                .update();
    }

    @Override
    public boolean move(UUID workbook, Workbook.State from, Workbook.State to) {
        return jdbc.sql("update workbook set state = ?, rows_done = 0, held_until = null where id = ? and state = ?")
                .params(to.name(), workbook, from.name())
                .update() == 1;
    }

    @Override
    public Optional<Workbook> next() {
        return jdbc.sql("""
                update workbook set held_until = now() + interval '1 minute' where id = (
                    select w.id from workbook w where w.state in ('PREVIEWING', 'APPLYING')
                        and (w.held_until is null or w.held_until < now())
                    order by (select count(*) from workbook before where before.owner = w.owner
                            and before.state in ('PREVIEWING', 'APPLYING')
                            and (before.uploaded_at, before.id) < (w.uploaded_at, w.id)), w.uploaded_at
                    limit 1 for update of w skip locked)
                returning *""").query(this::workbook).optional();
    }

    @Override
    public void write(UUID workbook, Map<UUID, Verdict> verdicts, int done) {
        batch.batchUpdate("""
                update workbook_row set outcome = ?, findings = ?::jsonb, producer_id = ?, product_id = ?
                where id = ? and outcome <> 'CREATED'""", verdicts.entrySet(), 500, (update, entry) -> {
            var verdict = entry.getValue();
            update.setString(1, verdict.outcome().name());
            update.setString(2, json.writeValueAsString(verdict.findings()));
            update.setObject(3, verdict.producerId());
            update.setObject(4, verdict.productId());
            update.setObject(5, entry.getKey());
        });
        if (done > 0) {
            jdbc.sql("update workbook set rows_done = ?, held_until = now() + interval '1 minute' where id = ?")
                    .params(done, workbook)
                    .update();
        }
    }

    @Override
    public void finish(Workbook workbook, Workbook.State state) {
        jdbc.sql("""
                update workbook set held_until = null, state = case when said = :said then :state else state end
                where id = :id""")
                .param("id", workbook.id())
                .param("said", workbook.said())
                .param("state", state.name())
                .update();
    }

    @Override
    public KnownRegister register() {
        var register = new KnownRegister();
        var known = new java.util.HashMap<UUID, KnownRegister.Known>();
        jdbc.sql("""
                select id, unit, name, type, details#>>'{representative,name}', details->>'phone',
                    case when details->>'village' is null then details->>'street' end
                from producer where status <> 'CLOSED'""").query(row -> {
            var id = row.getObject(1, UUID.class);
            var told = new KnownRegister.Told(0, ProducerType.valueOf(row.getString(4)), row.getString(7),
                    row.getString(5), row.getString(6));
            known.put(id, register.add(row.getString(2), id, row.getString(3), told));
        });
        jdbc.sql("select id, producer_id, name from product").query(row -> {
            var producer = known.get(row.getObject(2, UUID.class));
            if (producer != null) {
                producer.hold(row.getString(3), new KnownRegister.Held(row.getObject(1, UUID.class)));
            }
        });
        return register;
    }

    @Override
    public List<Meanings.KnownUnit> units() {
        return jdbc.sql("""
                select code, case kind when 'COMMUNE' then 'Xã ' else 'Phường ' end
                    || regexp_replace(name, '^(xã|phường) ', '', 'i')
                from platform.unit where kind in ('COMMUNE', 'WARD') order by code""")
                .query((row, n) -> new Meanings.KnownUnit(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public void record(UUID product, List<Recognition> recognitions) {
        recognitions.forEach(each -> jdbc.sql("""
                insert into recognition (product_id, round, stars, decided_on, year, decision_no, agency, ends_on)
                values (:product, :round, :stars, :decidedOn, :year, :decisionNo, :agency, :endsOn)""")
                .param("product", product)
                .param("round", each.round())
                .param("stars", each.stars())
                .param("decidedOn", each.decidedOn())
                .param("year", each.year())
                .param("decisionNo", each.decisionNo())
                .param("agency", each.agency())
                .param("endsOn", each.endsOn())
                .update());
    }

    @Override
    public void erase(UUID producer) {
        jdbc.sql(WITHOUT_PERSON + " where producer_id = ?").param(producer).update();
    }

    @Override
    public void eraseBroughtBefore(Instant time) {
        jdbc.sql(WITHOUT_PERSON + """
                where workbook_id in (select id from workbook where uploaded_at < ?)
                    and jsonb_exists_any(source, array['REPRESENTATIVE', 'PHONE', 'ADDRESS'])""")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Workbook workbook(ResultSet row, int number) throws SQLException {
        return new Workbook(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                Jurisdiction.valueOf(row.getString("jurisdiction")), row.getString("name"), row.getString("sha256"),
                Workbook.State.valueOf(row.getString("state")), row.getLong("said"), row.getInt("rows_total"),
                row.getInt("rows_done"), read(row, "ignored_sheets", new TypeReference<>() {
                }),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private WorkbookRow row(ResultSet row, int number) throws SQLException {
        var source = new SourceRow(row.getString("sheet"), row.getInt("number"),
                read(row, "source", new TypeReference<>() {
                }));
        List<Finding> findings = read(row, "findings", new TypeReference<>() {
        });
        return new WorkbookRow(row.getObject("id", UUID.class), source,
                read(row, "corrections", new TypeReference<>() {
                }), Decision.valueOf(row.getString("decision")),
                new Verdict(Outcome.valueOf(row.getString("outcome")), findings,
                        row.getObject("producer_id", UUID.class), row.getObject("product_id", UUID.class)));
    }

    private <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        return json.readValue(row.getString(column), type);
    }
}
