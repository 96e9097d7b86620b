package vn.ocop.registry.product.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.ProductFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.journal.Journal;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Products;

@Repository
class JdbcProducts implements Products {

    private final JdbcClient jdbc;
    private final Journal journal;

    JdbcProducts(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Override
    public Optional<Product> find(UUID id) {
        return jdbc.sql("select * from product where id = ?").param(id).query(JdbcProducts::row).optional();
    }

    @Override
    public List<Product> list(@Nullable UUID producerId, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from product
                where (:producer::uuid is null or producer_id = :producer) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("producer", producerId)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcProducts::row)
                .list();
    }

    @Override
    public void add(Product product, String event) {
        jdbc.sql("""
                insert into product (id, unit, owner, producer_id, version, set_code, name, description, specification,
                    story, described_at)
                values (:id, :unit, :owner, :producer, :version, :set, :name, :description, :specification, :story,
                    :describedAt)""")
                .params(columns(product))
                .update();
        journal(product, event);
    }

    @Override
    public void update(Product product) {
        int updated = jdbc.sql("""
                update product set version = :version, set_code = :set, name = :name, description = :description,
                    specification = :specification, story = :story
                where id = :id and version = :version - 1""")
                .params(columns(product))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("product");
        }
        journal(product, "ProductChanged");
    }

    @Override
    public void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner) {
        jdbc.sql("""
                update product set producer_id = :to, owner = :owner, version = version + 1
                where producer_id = :from returning *""")
                .param("from", fromProducer)
                .param("to", toProducer)
                .param("owner", owner)
                .query(JdbcProducts::row)
                .list()
                .forEach(product -> journal(product, "ProductMoved"));
    }

    private static Map<String, @Nullable Object> columns(Product product) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", product.id());
        columns.put("unit", product.unit());
        columns.put("owner", product.owner());
        columns.put("producer", product.producerId());
        columns.put("version", product.version());
        columns.put("set", product.set());
        columns.put("name", product.name());
        columns.put("description", product.description());
        columns.put("specification", product.specification());
        columns.put("story", product.story());
        columns.put("describedAt", product.describedAt().atOffset(ZoneOffset.UTC));
        return columns;
    }

    private void journal(Product product, String event) {
        journal.record(Topics.PRODUCTS, event, product.unit(), product.id(), product.version(),
                new ProductFact(product.id(),
                        product.producerId(), product.owner(), product.unit(), product.name(), product.set()));
    }

    private static Product row(ResultSet row, int number) throws SQLException {
        return new Product(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getObject("producer_id", UUID.class), row.getLong("version"), row.getString("set_code"),
                row.getString("name"), row.getString("description"), row.getString("specification"),
                row.getString("story"),
                row.getObject("described_at", OffsetDateTime.class).toInstant());
    }
}
