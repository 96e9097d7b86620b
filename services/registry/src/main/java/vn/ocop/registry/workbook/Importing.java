package vn.ocop.registry.workbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.workbook.KnownRegister.Known;
import vn.ocop.registry.workbook.Verdict.Outcome;

/**
 * Looks at a workbook's rows, and takes them into the register. A look is made anew from the first row; a row is taken whole
 * or not at all, in a transaction of its own, so that both may end at any moment and be begun again.
 */
public final class Importing {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);
    private static final int BATCH = 500;

    private final Workbooks workbooks;
    private final Producers producers;
    private final Products products;
    private final InTransaction transaction;
    private final Clock clock;

    /** Runs work in a transaction of its own. */
    public interface InTransaction {
        void run(Runnable work);
    }

    public Importing(Workbooks workbooks, Producers producers, Products products, InTransaction transaction,
            Clock clock) {
        this.workbooks = workbooks;
        this.producers = producers;
        this.products = products;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what a held workbook waits for, to its end. */
    public void work(Workbook workbook) {
        boolean taking = workbook.state() == Workbook.State.APPLYING;
        var bench = new Bench(workbook);
        var verdicts = new HashMap<UUID, Verdict>();
        int done = 0;
        UUID last = null;
        for (var rows = bench.rowsAfter(last); !rows.isEmpty(); rows = bench.rowsAfter(last)) {
            for (var row : rows) {
                if (row.verdict().outcome() == Outcome.CREATED) {
                    bench.judge.taken(bench.reader.read(row.corrected()));
                } else {
                    var verdict = taking ? take(workbook, row, bench) : bench.judge(row).verdict();
                    if (verdict.outcome() != Outcome.CREATED) {
                        verdicts.put(row.id(), verdict);
                    }
                }
                last = row.id();
            }
            done += rows.size();
            write(workbook, verdicts, done);
        }
        transaction.run(() -> workbooks.finish(workbook,
                taking ? Workbook.State.APPLIED : Workbook.State.PREVIEWED));
    }

    private void write(Workbook workbook, Map<UUID, Verdict> verdicts, int done) {
        transaction.run(() -> workbooks.write(workbook.id(), verdicts, done));
        verdicts.clear();
    }

    private Verdict take(Workbook workbook, WorkbookRow row, Bench bench) {
        var reading = bench.reader.read(row.corrected());
        var judged = bench.judge.judge(reading, row.decision());
        if (judged.verdict().outcome() != Outcome.NEW || judged.producer() == null) {
            return judged.verdict();
        }
        try {
            return create(workbook, row, reading, judged.producer(), judged.verdict().findings());
        } catch (RuntimeException failed) {
            log.warn("Row {} of workbook {} was not taken: {}", row.source().number(), workbook.id(),
                    failed.getClass().getSimpleName());
            var findings = new ArrayList<>(judged.verdict().findings());
            findings.add(Finding.refusal(null, "not-taken", "Chưa ghi được dòng này, hãy thử lại.",
                    "This row could not be written; try again."));
            return new Verdict(Outcome.REFUSED, findings, null, null);
        }
    }

    private Verdict create(Workbook workbook, WorkbookRow row, Reading reading, Known known, List<Finding> findings) {
        var created = new Verdict[1];
        transaction.run(() -> {
            var held = workbooks.hold(workbook.id(), row.id());
            if (held.verdict().outcome() == Outcome.CREATED) {
                created[0] = held.verdict();
                return;
            }
            var producer = producer(reading, known.id());
            var product = Product.record(Ids.next(), producer.unit(), producer.owner(), producer.id(), reading.set(),
                    reading.product(), clock.instant());
            products.add(product, "ProductRecorded");
            workbooks.record(product.id(), reading.recognitions());
            created[0] = new Verdict(Outcome.CREATED, findings, producer.id(), product.id());
            workbooks.write(workbook.id(), Map.of(row.id(), created[0]), 0);
        });
        var producerId = created[0].producerId();
        if (producerId != null) {
            known.becomes(producerId);
        }
        return created[0];
    }

    private Producer producer(Reading reading, @Nullable UUID id) {
        if (id != null) {
            return producers.find(id).orElseThrow();
        }
        var representative = new Details.Representative(reading.representative(), null, null, null, null);
        var details = new Details(representative, null, reading.address(), reading.phone(), null, null, null, null);
        var says = new Producer.Description(java.util.Objects.requireNonNull(reading.type()), reading.producer(), null,
                details);
        var producer = Producer.record(Ids.next(), java.util.Objects.requireNonNull(reading.unit()), says,
                clock.instant());
        producers.add(producer, "ProducerRecorded");
        return producer;
    }

    /** What one run works with. */
    private final class Bench {

        private final Workbook workbook;
        private final RowReader reader;
        private final Judge judge;

        Bench(Workbook workbook) {
            this.workbook = workbook;
            var loaded = new Object() {
                List<Meanings.KnownUnit> units = List.of();
                List<Alias> aliases = List.of();
                KnownRegister register = new KnownRegister();
            };
            transaction.run(() -> {
                loaded.units = workbooks.units();
                loaded.aliases = workbooks.aliases(workbook.unit());
                loaded.register = workbooks.register();
            });
            reader = new RowReader(new Meanings(loaded.units, loaded.aliases), LocalDate.now(clock));
            judge = new Judge(loaded.register, reached(workbook, loaded.units));
        }

        /** The next rows: a workbook's are never all in memory. */
        List<WorkbookRow> rowsAfter(@Nullable UUID last) {
            var some = new ArrayList<WorkbookRow>();
            transaction.run(() -> some.addAll(workbooks.rows(workbook.id(), null, last, BATCH)));
            return some;
        }

        Judge.Judged judge(WorkbookRow row) {
            return judge.judge(reader.read(row.corrected()), row.decision());
        }

        private static Predicate<String> reached(Workbook workbook, List<Meanings.KnownUnit> units) {
            if (workbook.jurisdiction() == Jurisdiction.UNIT) {
                return workbook.unit()::equals;
            }
            return units.stream().map(Meanings.KnownUnit::code)
                    .collect(Collectors.toCollection(HashSet::new))::contains;
        }
    }
}
