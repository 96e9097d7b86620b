package vn.ocop.registry.export.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.export.OfficerRow;
import vn.ocop.registry.export.Rounds;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.workbook.Meanings;
import vn.ocop.registry.workbook.Recognition;
import vn.ocop.registry.workbook.Workbooks;

/**
 * The rows of the officers' workbook, as far as the acting scope reaches. Producers that are closed are left out: the
 * importer, too, does not know them. A certificate that was revoked is none; one that another took the place of is history.
 */
@Repository
public class OfficerRows {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Workbooks workbooks;

    OfficerRows(JdbcClient jdbc, JsonMapper json, Workbooks workbooks) {
        this.jdbc = jdbc;
        this.json = json;
        this.workbooks = workbooks;
    }

    /** In a transaction: by producer, then product; never all in memory. */
    public void forEach(Consumer<OfficerRow> taker) {
        var units = workbooks.units().stream()
                .collect(Collectors.toMap(Meanings.KnownUnit::code, Meanings.KnownUnit::name));
        jdbc.sql("""
                select p.unit, p.name as producer, p.type, p.details#>>'{representative,name}' as representative,
                    p.details->>'phone' as phone,
                    nullif(concat_ws(', ', p.details->>'street', p.details->>'village'), '') as address,
                    t.name as product, t.set_code,
                    nullif(concat_ws('; ', nullif(n.note, ''),
                        case t.state when 'WITHDRAWN' then 'Ngừng sản xuất' end), '') as note,
                    (select jsonb_agg(jsonb_build_object('round', r.round, 'stars', r.stars, 'decidedOn', r.decided_on,
                            'year', r.year, 'decisionNo', r.decision_no, 'agency', r.agency, 'endsOn', r.ends_on)
                            order by r.round)
                        from recognition r where r.product_id = t.id) as told,
                    (select jsonb_agg(jsonb_build_object('round', 0, 'stars', c.stars, 'decidedOn', c.valid_from,
                            'year', extract(year from c.valid_from)::int, 'endsOn', c.valid_to)
                            order by c.valid_from, c.id)
                        from certificate_copy c where c.product_id = t.id and c.status <> 'REVOKED') as issued
                from producer p left join product t on t.producer_id = p.id
                    left join (select product_id, max(coalesce(corrections->>'NOTE', source#>>'{NOTE,text}')) as note
                        from workbook_row where outcome = 'CREATED' group by product_id) n on n.product_id = t.id
                where p.status <> 'CLOSED'
                order by plain(p.name), p.name, p.id, plain(t.name), t.name, t.id""")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    taker.accept(row(row, units));
                });
    }

    private OfficerRow row(ResultSet row, Map<String, String> units) throws SQLException {
        var unit = row.getString("unit");
        return new OfficerRow(row.getString("product"), row.getString("set_code"),
                ProducerType.valueOf(row.getString("type")), row.getString("producer"),
                units.getOrDefault(unit, unit), row.getString("address"), row.getString("representative"),
                row.getString("phone"),
                Rounds.of(recognitions(row.getString("told")), recognitions(row.getString("issued"))),
                row.getString("note"));
    }

    private List<Recognition> recognitions(@Nullable String told) {
        return told == null ? List.of() : json.readValue(told, new TypeReference<>() {
        });
    }
}
