package vn.ocop.registry.photo.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.platform.audit.Audit;
import vn.ocop.registry.photo.Photo;
import vn.ocop.registry.photo.Photos;
import vn.ocop.registry.product.Product;

@Repository
class JdbcPhotos implements Photos {

    private final JdbcClient jdbc;
    private final Audit audit;

    JdbcPhotos(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<Photo> of(UUID product) {
        return jdbc.sql("select * from product_photo where product_id = ? order by position")
                .param(product)
                .query((row, number) -> new Photo(row.getObject("id", UUID.class), row.getString("caption_vi"),
                        row.getString("caption_en"), row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        row.getLong("bytes")))
                .list();
    }

    @Override
    public List<Photo> locked(UUID product) {
        jdbc.sql("select id from product where id = ? for update").param(product).query(UUID.class).single();
        return of(product);
    }

    @Override
    public void write(Product product, List<Photo> photos, String event) {
        jdbc.sql("delete from product_photo where product_id = ?").param(product.id()).update();
        for (int position = 0; position < photos.size(); position++) {
            var photo = photos.get(position);
            jdbc.sql("""
                    insert into product_photo (id, product_id, position, caption_vi, caption_en, added_at, bytes)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(photo.id(), product.id(), position, photo.captionVi(), photo.captionEn(),
                            photo.addedAt().atOffset(ZoneOffset.UTC), photo.bytes())
                    .update();
        }
        audit.record(product.unit(), event, "product", product.id(), Map.of("photos", photos.size()));
    }
}
