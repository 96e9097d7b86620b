package vn.ocop.registry.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.Folded;

/**
 * What is looked for; null means any.
 *
 * @param text words of names or villages, with or without accents; each must be there, its beginning is enough
 * @param village with or without accents
 */
public record Sought(@Nullable String text, Found.@Nullable Kind kind, @Nullable String unit, @Nullable String village,
        @Nullable String set, @Nullable String status, @Nullable Integer stars) {

    /** The words as they stand in what is searched in. */
    public List<String> words() {
        return Stream.of(text, village).filter(words -> words != null && !words.isBlank())
                .flatMap(words -> Stream.of(Folded.plain(words).split(" "))).filter(word -> !word.isEmpty()).distinct()
                .limit(8).toList();
    }
}
