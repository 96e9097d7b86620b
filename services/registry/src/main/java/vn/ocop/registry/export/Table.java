package vn.ocop.registry.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of an export, whose rows are read when it is written.
 *
 * @param name of the file, without its ending
 */
public record Table(String name, Rows rows) {

    /** Gives the columns' names once, then each row. */
    @FunctionalInterface
    public interface Rows {
        void into(Taker taker) throws IOException;
    }

    /** Takes what {@link Rows} gives. */
    public interface Taker {
        void columns(List<String> names) throws IOException;

        /** @param cells null for what is not known */
        void row(List<@Nullable String> cells) throws IOException;
    }
}
