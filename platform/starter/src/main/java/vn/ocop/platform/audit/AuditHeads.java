package vn.ocop.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The last link of every audit chain, signed, for keeping elsewhere: a chain that is cut or written anew later no longer has
 * what was exported. Once a day they go into the log, and to the operator whenever asked.
 */
public class AuditHeads {

    private static final Logger log = LoggerFactory.getLogger(AuditHeads.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String service;
    private final String key;

    /** @param key with which heads are signed; empty where they are not */
    public AuditHeads(JdbcClient jdbc, Clock clock, String service, String key) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.service = service;
        this.key = key;
    }

    /**
     * One chain's last link.
     *
     * @param hash hexadecimal
     */
    public record Head(String unit, long seq, String hash) {}

    /**
     * All of a service's heads at one moment.
     *
     * @param signature HMAC-SHA-256 over service, moment and heads, hexadecimal; null without a key
     */
    public record Export(String service, Instant at, List<Head> heads, @Nullable String signature) {}

    public Export export() {
        var heads = jdbc.sql("select unit, seq, hash from platform.audit_heads() order by unit")
                .query((row, n) -> new Head(row.getString(1), row.getLong(2),
                        HexFormat.of().formatHex(row.getBytes(3))))
                .list();
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Export(service, at, heads, key.isBlank() ? null : sign(service + " " + at + " " + heads));
    }

    /** Those of earlier heads that the chains do not have any more: cut off, or written anew. */
    public List<Head> lost(List<Head> earlier) {
        return earlier.stream().filter(head -> !head.hash().equals(jdbc
                .sql("select encode(platform.audit_link(?, ?), 'hex')")
                .params(head.unit(), head.seq())
                .query(String.class)
                .optional().orElse(null)))
                .toList();
    }

    @Scheduled(fixedDelay = 24, initialDelay = 0, timeUnit = TimeUnit.HOURS)
    void write() {
        var export = export();
        log.info("audit heads at {}: {} signature {}", export.at(), export.heads(), export.signature());
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
