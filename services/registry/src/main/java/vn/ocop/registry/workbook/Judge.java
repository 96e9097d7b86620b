package vn.ocop.registry.workbook;

import vn.ocop.registry.producer.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.workbook.Finding.Weight;
import vn.ocop.registry.workbook.KnownRegister.Held;
import vn.ocop.registry.workbook.KnownRegister.Known;
import vn.ocop.registry.workbook.Verdict.Outcome;

/** Decides row after row, in the workbook's order, what is new, what is known, and what somebody must look at. */
final class Judge {

    private final KnownRegister register;
    private final Predicate<String> reached;

    /** @param reached whether a unit is one the officer works for */
    Judge(KnownRegister register, Predicate<String> reached) {
        this.register = register;
        this.reached = reached;
    }

    /**
     * A verdict with the producer it speaks of.
     *
     * @param producer null when the row has none that is sure
     */
    record Judged(Verdict verdict, @Nullable Known producer) {}

    Judged judge(Reading reading, Decision decision) {
        var findings = new ArrayList<>(reading.findings());
        if (decision == Decision.LEAVE) {
            findings.add(Finding.refusal(null, "left-out", "Cán bộ không lấy dòng này.", "An officer left it out."));
        }
        var unit = reading.unit();
        if (unit != null && !reached.test(unit)) {
            findings.add(Finding.refusal(Column.UNIT, "other-unit", "Dòng này của xã, phường khác.",
                    "This row is another unit's."));
        }
        if (has(findings, Weight.REFUSAL)) {
            return open(Outcome.REFUSED, findings);
        }
        if (has(findings, Weight.MEANING)) {
            return open(Outcome.DOUBTFUL, findings);
        }
        return held(reading, decision, findings);
    }

    /** A row that was taken before: what later rows say is still held against it. */
    void taken(Reading reading) {
        register.same(reading).stream().findFirst().ifPresent(known -> known.broughtBy(reading));
    }

    private Judged held(Reading reading, Decision decision, List<Finding> findings) {
        var same = register.same(reading);
        if (same.size() > 1) {
            findings.add(Finding.meaning(Column.PRODUCER, "several-producers",
                    "Sổ đăng ký có nhiều chủ thể cùng tên này; hãy gộp trùng trước.",
                    "The register has several producers of this name; join the duplicates first."));
            return open(Outcome.DOUBTFUL, findings);
        }
        var known = same.stream().findFirst();
        known.ifPresentOrElse(producer -> differences(reading, producer, findings),
                () -> register.near(reading).ifPresent(near -> findings.add(Finding.doubt(Column.PRODUCER,
                        "near-producer", "Gần giống chủ thể \"" + near.name() + "\""
                                + (near.told().row() > 0 ? " (dòng " + near.told().row() + ")" : "")
                                + "; có phải là một không?",
                        "Nearly the same name as another producer's; are they one?"))));
        var product = known.flatMap(producer -> producer.product(reading.product()));
        product.ifPresent(held -> repeated(reading, held, findings));

        if (has(findings, Weight.DOUBT) && decision != Decision.TAKE) {
            return open(Outcome.DOUBTFUL, findings);
        }
        if (product.isPresent()) {
            return new Judged(new Verdict(Outcome.JOINED, findings, known.get().id(), product.get().id()), known.get());
        }
        var producer = known.orElseGet(() -> register.add(reading));
        producer.hold(reading.product(), Held.by(null, reading));
        return new Judged(new Verdict(Outcome.NEW, findings, producer.id(), null), producer);
    }

    private static Judged open(Outcome outcome, List<Finding> findings) {
        return new Judged(new Verdict(outcome, findings, null, null), null);
    }

    /** What this row tells otherwise than what is held of the producer; that is kept. */
    private static void differences(Reading reading, Known producer, List<Finding> findings) {
        var told = producer.told();
        var where = told.row() > 0 ? "dòng " + told.row() + " của cùng chủ thể" : "sổ đăng ký";
        Stream.of(differs(Column.TYPE, told.type(), reading.type()),
                differs(Column.ADDRESS, plain(told.address()), plain(reading.address())),
                differs(Column.REPRESENTATIVE, plain(told.representative()), plain(reading.representative())),
                differs(Column.PHONE, dialled(told.phone()), dialled(reading.phone()))).flatMap(Optional::stream)
                .forEach(column -> findings.add(Finding.doubt(column, "producer-disagrees",
                        "Khác với " + where + "; sẽ giữ theo đó.",
                        "It differs from what is known of the producer; that would be kept.")));
    }

    private static Optional<Column> differs(Column column, @Nullable Object first, @Nullable Object now) {
        return first == null || now == null || first.equals(now) ? Optional.empty() : Optional.of(column);
    }

    private static @Nullable String dialled(@Nullable String number) {
        return number == null ? null : Texts.dialled(number);
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : Folded.plain(text);
    }

    private static void repeated(Reading reading, Held held, List<Finding> findings) {
        if (held.row() == 0) {
            findings.add(Finding.remark(Column.PRODUCT, "known", "Sổ đăng ký đã có sản phẩm này.",
                    "The register has this product."));
        } else if (held.recognitions().equals(reading.recognitions())) {
            findings.add(Finding.remark(Column.PRODUCT, "repeated", "Trùng với dòng " + held.row() + ".",
                    "The same as an earlier row."));
        } else {
            findings.add(Finding.doubt(Column.PRODUCT, "repeated-otherwise",
                    "Cùng sản phẩm với dòng " + held.row() + " nhưng các lần công nhận khác nhau; sẽ giữ dòng đó.",
                    "The same product as an earlier row with other recognitions; that one would be kept."));
        }
    }

    private static boolean has(List<Finding> findings, Weight weight) {
        return findings.stream().anyMatch(finding -> finding.weight() == weight);
    }
}
