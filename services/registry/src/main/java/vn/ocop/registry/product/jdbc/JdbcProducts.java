package vn.ocop.registry.product.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.ProductFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.registry.product.Mark;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductDetails;
import vn.ocop.registry.product.Products;

@Repository
class JdbcProducts implements Products, Restatement {

    private static final String KEPT = """
            version, unit, owner, producer_id, state, reason, set_code, name, description, specification, story, marks,
            details, described_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;

    JdbcProducts(JdbcClient jdbc, JsonMapper json, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    @Override
    public Optional<Product> find(UUID id) {
        return jdbc.sql("select * from product where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public Optional<Product> find(UUID id, long version) {
        return jdbc
                .sql("select product_id as id, " + KEPT + " from product_version where product_id = ? and version = ?")
                .params(id, version)
                .query(this::row)
                .optional();
    }

    @Override
    public List<Product> list(Filter filter, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from product
                where (:producer::uuid is null or producer_id = :producer) and (:set::text is null or set_code = :set)
                    and (:state::text is null or state = :state) and (:mark::text is null or :mark = any (marks))
                    and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("producer", filter.producerId())
                .param("set", filter.set())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("mark", filter.mark() == null ? null : filter.mark().name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void add(Product product, String event) {
        jdbc.sql("""
                insert into product (id, unit, owner, producer_id, version, state, reason, set_code, name, description,
                    specification, story, marks, details, described_at)
                values (:id, :unit, :owner, :producer, :version, :state, :reason, :set, :name, :description,
                    :specification, :story, :marks::text[], :details::jsonb, :describedAt)""")
                .params(columns(product))
                .update();
        journal(product, event);
    }

    @Override
    public void update(Product product, String event) {
        int updated = jdbc.sql("""
                update product set version = :version, state = :state, reason = :reason, set_code = :set, name = :name,
                    description = :description, specification = :specification, story = :story,
                    marks = :marks::text[], details = :details::jsonb
                where id = :id and version = :version - 1""")
                .params(columns(product))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("product");
        }
        journal(product, event);
    }

    @Override
    public void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner) {
        jdbc.sql("""
                update product set producer_id = :to, owner = :owner, version = version + 1
                where producer_id = :from returning *""")
                .param("from", fromProducer)
                .param("to", toProducer)
                .param("owner", owner)
                .query(this::row)
                .list()
                .forEach(product -> journal(product, "ProductMoved"));
    }

    private Map<String, @Nullable Object> columns(Product product) {
        var says = product.says();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", product.id());
        columns.put("unit", product.unit());
        columns.put("owner", product.owner());
        columns.put("producer", product.producerId());
        columns.put("version", product.version());
        columns.put("state", product.state().name());
        columns.put("reason", product.reason());
        columns.put("set", says.set());
        columns.put("name", says.name());
        columns.put("description", says.description());
        columns.put("specification", says.specification());
        columns.put("story", says.story());
        columns.put("marks", says.marks().stream().map(Mark::name).collect(Collectors.joining(",", "{", "}")));
        columns.put("details", json.writeValueAsString(says.details()));
        columns.put("describedAt", product.describedAt().atOffset(ZoneOffset.UTC));
        return columns;
    }

    /** Each version is kept as it was written: a dossier freezes one (QĐ 26/2026, Điều 7.1). */
    private void journal(Product product, String event) {
        jdbc.sql("insert into product_version (product_id, " + KEPT + ") select id, " + KEPT
                + " from product where id = ?").param(product.id()).update();
        journal.record(Topics.PRODUCTS, event, product.unit(), product.id(), product.version(),
                fact(product));
    }

    private Product row(ResultSet row, int number) throws SQLException {
        var marks = Arrays.stream((String[]) row.getArray("marks").getArray()).map(Mark::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
        return new Product(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getObject("producer_id", UUID.class), row.getLong("version"),
                Product.State.valueOf(row.getString("state")), row.getString("reason"),
                new Product.Description(row.getString("set_code"), row.getString("name"),
                        row.getString("description"), row.getString("specification"), row.getString("story"), marks,
                        json.readValue(row.getString("details"), ProductDetails.class)),
                row.getObject("described_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Topic<?> topic() {
        return Topics.PRODUCTS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from product where (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for update""")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
        next.forEach(product -> journal.restate(Topics.PRODUCTS, product.unit(), product.id(), product.version(),
                fact(product)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static ProductFact fact(Product product) {
        return new ProductFact(product.id(), product.producerId(), product.owner(), product.unit(), product.name(),
                product.set(), product.state().name());
    }
}
