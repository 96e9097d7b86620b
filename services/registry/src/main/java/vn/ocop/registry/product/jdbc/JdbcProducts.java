package vn.ocop.registry.product.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    public void add(Product product) {
        jdbc.sql("""
                insert into product (id, unit, owner, producer_id, version, set_code, name, description, specification,
                    story, described_at)
                values (:id, :unit, :owner, :producer, :version, :set, :name, :description, :specification, :story,
                    :describedAt)""")
                .params(columns(product))
                .update();
        journal(product, "ProductDescribed");
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

    private static Map<String, Object> columns(Product product) {
        return Map.ofEntries(Map.entry("id", product.id()), Map.entry("unit", product.unit()),
                Map.entry("owner", product.owner()), Map.entry("producer", product.producerId()),
                Map.entry("version", product.version()), Map.entry("set", product.set()),
                Map.entry("name", product.name()),
                Map.entry("description", product.description()), Map.entry("specification", product.specification()),
                Map.entry("story", product.story()),
                Map.entry("describedAt", product.describedAt().atOffset(ZoneOffset.UTC)));
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
