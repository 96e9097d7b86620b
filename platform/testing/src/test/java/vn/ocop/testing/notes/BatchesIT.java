package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.Envelope;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.PlatformTest;

/** What comes together is applied together, and one bad message does no harm to the others. */
@PlatformTest
class BatchesIT {

    @Autowired
    @Qualifier("heard")
    private Consumer<Message<List<byte[]>>> listener;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aBatchIsOneTransactionInItsOrderAndARepeatInItIsPassedOver() {
        var batch = IntStream.range(0, 50).mapToObj(i -> fact("09817", "together-%02d".formatted(i))).toList();
        hear(Stream.concat(batch.stream(), batch.stream()).toList());
        hear(batch);

        assertThat(heard("together-", "09817")).hasSize(50).isSorted();
        Long transactions = of("09817").call(() -> transaction.execute(status -> jdbc
                .sql("select count(distinct xmin::text) from heard where text like 'together-%'").query(Long.class)
                .single()));
        assertThat(transactions).isEqualTo(1);
    }

    @Test
    void eachFactOfABatchActsForItsOwnUnit() {
        hear(List.of(fact("09817", "unit-a"), fact("09784", "unit-b"), fact("09817", "unit-c")));

        assertThat(heard("unit-", "09817")).containsExactly("unit-a", "unit-c");
        assertThat(heard("unit-", "09784")).containsExactly("unit-b");
    }

    @Test
    void oneThatFailsIsNamedThoseBeforeItAreAppliedAndNothingBehindIt() {
        var batch = List.of(fact("09817", "bad-0"), fact("09817", "bad-1"),
                fact("09817", "a byte that no database takes \u0000"),
                fact("09817", "bad-3"));

        assertThatThrownBy(() -> hear(batch)).isInstanceOfSatisfying(BatchListenerFailedException.class,
                failed -> assertThat(failed.getIndex()).isEqualTo(2));
        assertThat(heard("bad-", "09817")).containsExactly("bad-0", "bad-1");

        hear(batch.subList(3, 4));
        assertThat(heard("bad-", "09817")).containsExactly("bad-0", "bad-1", "bad-3");
    }

    @Test
    void aFactOfOldTimesIsReadThoughARequestLikeItWouldBeRefused() {
        var old = JsonMapper.shared().readTree(fact("09817", "old \u0007" + "x".repeat(30_000)));
        var data = (tools.jackson.databind.node.ObjectNode) old.get("data");
        data.putNull("stars");
        data.put("nobodyKnowsThis", true);

        hear(List.of(old.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(heard("old ", "09817")).hasSize(1);
    }

    private void hear(List<byte[]> batch) {
        listener.accept(MessageBuilder.withPayload(batch).build());
    }

    private static Scope of(String unit) {
        return new Scope(unit, Jurisdiction.ALL, UUID.randomUUID(), "test", Set.of());
    }

    private List<String> heard(String prefix, String unit) {
        return of(unit).call(() -> transaction.execute(status -> jdbc
                .sql("select text from heard where text like ? and unit = ? order by seq").params(prefix + "%", unit)
                .query(String.class).list()));
    }

    private static byte[] fact(String unit, String product) {
        var fact = new CertificateFact(UUID.randomUUID(), "01-09817-01-2026", UUID.randomUUID(), UUID.randomUUID(),
                UUID.randomUUID(), unit, product, "HTX", "06", 3, "VALID", "1", LocalDate.EPOCH, LocalDate.EPOCH,
                null);
        return JsonMapper.shared().writeValueAsBytes(new Envelope<>(Ids.next(), "CertificateIssued", 1, Instant.now(),
                unit, "batch", 1, null, null, fact));
    }
}
