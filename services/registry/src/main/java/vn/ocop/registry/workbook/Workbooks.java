package vn.ocop.registry.workbook;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.workbook.Verdict.Outcome;

/** The workbooks that the acting scope reaches, with their rows and what was said of them. */
public interface Workbooks {

    Optional<Workbook> find(UUID id);

    /** The unit's workbook with this hash. */
    Optional<Workbook> findBySha256(String unit, String sha256);

    /** Newest first, from after the given workbook. */
    List<Workbook> list(@Nullable UUID after, int limit);

    void add(Workbook workbook, Iterator<SourceRow> rows);

    /** In the workbook's order, from after the given row. */
    List<WorkbookRow> rows(UUID workbook, @Nullable Outcome outcome, @Nullable UUID after, int limit);

    Optional<WorkbookRow> row(UUID workbook, UUID id);

    /** The row, held until the transaction ends. */
    WorkbookRow hold(UUID workbook, UUID row);

    Map<Outcome, Integer> outcomes(UUID workbook);

    /** Texts whose meaning nobody has said, with how many rows have them. */
    List<UnknownText> unknownTexts(UUID workbook);

    /** A text without a meaning. */
    record UnknownText(Alias.Kind kind, String text, int rows) {}

    /** What an officer says of a row; the workbook is looked at again. */
    void say(UUID workbook, UUID row, Decision decision, Map<Column, String> corrections);

    List<Alias> aliases(String unit);

    /** What an officer says that a text means; the unit's workbooks are looked at again. */
    void learn(String unit, UUID officer, Alias alias);

    /** @return false when it is not in the state it must be in */
    boolean move(UUID workbook, Workbook.State from, Workbook.State to);

    /**
     * A workbook that waits for work, held for a minute; nothing when none waits. The officers take turns: nobody's second
     * comes before another's first.
     */
    Optional<Workbook> next();

    /** Writes verdicts and how far the work has come, and holds the workbook for another minute. */
    void write(UUID workbook, Map<UUID, Verdict> verdicts, int done);

    /** The work is done, unless somebody said something meanwhile: then it waits again. */
    void finish(Workbook workbook, Workbook.State state);

    /** Everything that rows are held against: the producers and products of the acting scope. */
    KnownRegister register();

    List<Meanings.KnownUnit> units();

    void record(UUID product, List<Recognition> recognitions);
}
