package vn.ocop.registry.export.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.export.Table;

/** What exports are made of, as far as the acting scope reaches. Rows are never all in memory. */
@Repository
public class Tables {

    private static final int AT_ONCE = 500;
    /** Made of the others, or not the registry's own. */
    private static final Set<String> NOT_DATA = Set.of("search_entry", "flyway_schema_history");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ResourcePatternResolver resources;

    Tables(JdbcClient jdbc, JsonMapper json, ResourcePatternResolver resources) {
        this.jdbc = jdbc;
        this.json = json;
        this.resources = resources;
    }

    /** Every table of the registry with all its columns, but for what seals a personal number. */
    public List<Table> all() {
        return jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name""")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !NOT_DATA.contains(name))
                .map(name -> new Table(name, taker -> whole(name, taker)))
                .toList();
    }

    private void whole(String table, Table.Taker taker) throws IOException {
        var columns = jdbc.sql("""
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and data_type <> 'bytea'
                    and column_name <> 'personal_key' order by ordinal_position""")
                .param(table)
                .query((row, number) -> row.getString(1))
                .list();
        taker.columns(columns);
        // names of the schema, never of a caller
        jdbc.sql("select to_jsonb(t) from %s t order by %s".formatted(table, columns.getFirst()))
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    var values = json.readTree(row.getString(1));
                    var cells = new ArrayList<@Nullable String>();
                    columns.forEach(column -> cells.add(text(values.path(column))));
                    give(taker, cells);
                });
    }

    /**
     * The tables of one of the ministry's data standards.
     *
     * @param standard number of the decision: 5277 or 5333
     * @param year whose figures are wanted
     */
    public List<Table> of(String standard, int year, LocalDate today) throws IOException {
        return Arrays.stream(resources.getResources("classpath:export/" + standard + "/*.sql"))
                .sorted(Comparator.comparing(Resource::getFilename))
                .map(sql -> new Table(Objects.requireNonNull(sql.getFilename()).replace(".sql", ""),
                        taker -> queried(sql.getContentAsString(StandardCharsets.UTF_8), year, today, taker)))
                .toList();
    }

    private void queried(String sql, int year, LocalDate today, Table.Taker taker) {
        jdbc.sql(sql)
                .param("year", year)
                .param("today", today)
                .withFetchSize(AT_ONCE)
                .query((ResultSet rows) -> {
                    try {
                        rows(rows, taker);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                    return true;
                });
    }

    private static void rows(ResultSet rows, Table.Taker taker) throws SQLException, IOException {
        var about = rows.getMetaData();
        var columns = new ArrayList<String>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            columns.add(about.getColumnLabel(column));
        }
        taker.columns(columns);
        while (rows.next()) {
            var cells = new ArrayList<@Nullable String>();
            for (int column = 1; column <= columns.size(); column++) {
                cells.add(rows.getString(column));
            }
            taker.row(cells);
        }
    }

    private static void give(Table.Taker taker, List<@Nullable String> cells) {
        try {
            taker.row(cells);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.isString() ? value.asString() : value.toString();
    }
}
