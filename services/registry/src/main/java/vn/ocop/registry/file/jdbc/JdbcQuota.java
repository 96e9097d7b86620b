package vn.ocop.registry.file.jdbc;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.unit.DataSize;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.file.Quota;

/** Sums up what is there: it is never more than the quota, so that there is no counter to go wrong. */
@Repository
class JdbcQuota implements Quota {

    private final JdbcClient jdbc;
    private final int files;
    private final DataSize size;

    JdbcQuota(JdbcClient jdbc, @Value("${ocop.producer-files.number}") int files,
            @Value("${ocop.producer-files.size}") DataSize size) {
        this.jdbc = jdbc;
        this.files = files;
        this.size = size;
    }

    @Override
    public void require(UUID producer, long bytes) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files of ' || ?, 0))").param(producer.toString())
                .query((row, number) -> true).single();
        boolean room = jdbc.sql("""
                select count(*) < :files and coalesce(sum(bytes), 0) + :more <= :bytes from (
                    select f.size as bytes from paper p join paper_file f on f.paper_id = p.id
                    where p.producer_id = :producer
                    union all
                    select f.bytes from product p join product_photo f on f.product_id = p.id
                    where p.producer_id = :producer) kept""")
                .param("files", files)
                .param("bytes", size.toBytes())
                .param("more", bytes)
                .param("producer", producer)
                .query(Boolean.class)
                .single();
        if (!room) {
            throw full();
        }
    }

    private Refusal full() {
        return Refusal.wrongState("files-full",
                "Kho tệp của chủ thể đã đầy (tối đa " + files + " tệp, " + size.toMegabytes()
                        + " MB, kể cả các phiên bản cũ). Hãy bỏ bớt ảnh, hoặc đề nghị đơn vị vận hành tăng hạn mức.",
                "The producer's share of the file store is full (at most " + files + " files, " + size.toMegabytes()
                        + " MB, older versions included). Remove photos, or ask the operator for a larger share.");
    }
}
