package vn.ocop.registry.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.workbook.Recognition;

/**
 * A product's recognitions as the officers' workbook has room for them: the first, and the last if there are more.
 *
 * @param first null also where only a second one was ever told of
 */
public record Rounds(@Nullable Recognition first, @Nullable Recognition second) {

    /** No recognition is known. */
    public static final Rounds NONE = new Rounds(null, null);

    /**
     * Recognitions from before the platform keep their places; certificates come after them.
     *
     * @param told what a workbook told, at most one of each round
     * @param issued what certification issued, the oldest first
     */
    public static Rounds of(List<Recognition> told, List<Recognition> issued) {
        if (issued.isEmpty()) {
            return new Rounds(of(told, 1), of(told, 2));
        }
        var all = Stream.concat(told.stream(), issued.stream()).toList();
        return new Rounds(all.getFirst(), all.size() == 1 ? null : all.getLast());
    }

    private static @Nullable Recognition of(List<Recognition> told, int round) {
        return told.stream().filter(each -> each.round() == round).findFirst().orElse(null);
    }

    /** The one that says the present rank and its end; null without any. */
    public @Nullable Recognition last() {
        return second == null ? first : second;
    }
}
