package vn.ocop.registry.workbook;

import vn.ocop.registry.producer.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.ProducerType;

/**
 * The producers and products that a workbook is held against: those of the register, and those that earlier rows brought.
 * Names are compared without accents, case, punctuation and legal form.
 */
public final class KnownRegister {

    /** Two names of a unit this close are doubtful: one wrong letter, or two. */
    private static final int NEAR = 2;
    private static final int LONG_ENOUGH = 6;
    private static final int SHORTEST_END = 4;
    /** More names than this that begin or end alike are made by nobody by hand. */
    private static final int MOST_COMPARED = 500;
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(NEAR);

    /**
     * What is held of a producer.
     *
     * @param row the row that told it, 0 for the register itself
     * @param address null where the register has it in other parts than a workbook
     */
    public record Told(int row, @Nullable ProducerType type, @Nullable String address, @Nullable String representative,
            @Nullable String phone) {

        static Told by(Reading reading) {
            return new Told(reading.number(), reading.type(), reading.address(), reading.representative(),
                    reading.phone());
        }
    }

    /** A producer of the register, or one that a row brings. */
    public static final class Known {

        private final String name;
        private final String core;
        private @Nullable UUID id;
        private final Told told;
        private final Map<String, Held> products = new HashMap<>();

        private Known(String name, @Nullable UUID id, Told told) {
            this.name = name;
            this.core = Folded.name(name);
            this.id = id;
            this.told = told;
        }

        String name() {
            return name;
        }

        @Nullable
        UUID id() {
            return id;
        }

        Told told() {
            return told;
        }

        Optional<Held> product(String product) {
            return Optional.ofNullable(products.get(Folded.plain(product)));
        }

        /** From now on the register has this producer. */
        void becomes(UUID newId) {
            id = newId;
        }

        /** This workbook brought the product by this row. */
        void broughtBy(Reading row) {
            products.computeIfPresent(Folded.plain(row.product()), (name, held) -> Held.by(held.id(), row));
        }

        public void hold(String product, Held held) {
            products.putIfAbsent(Folded.plain(product), held);
        }
    }

    /**
     * A product of a known producer.
     *
     * @param id null while only a row of the workbook tells of it
     * @param row the row that brought it, 0 for the register's own
     */
    public record Held(@Nullable UUID id, int row, List<Recognition> recognitions) {

        /** One of the register. */
        public Held(UUID id) {
            this(id, 0, List.of());
        }

        static Held by(@Nullable UUID id, Reading row) {
            return new Held(id, row.number(), row.recognitions());
        }
    }

    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, List<Known>> byEnd = new HashMap<>();

    /** A producer of the register. */
    public Known add(String unit, UUID id, String name, Told told) {
        return add(unit, new Known(name, id, told));
    }

    /** A producer that a row brings. */
    Known add(Reading reading) {
        return add(unitOf(reading), new Known(reading.producer(), null, Told.by(reading)));
    }

    private Known add(String unit, Known known) {
        var core = known.core;
        byName.computeIfAbsent(unit + "|" + core, key -> new ArrayList<>()).add(known);
        IntStream.rangeClosed(-NEAR, NEAR).mapToObj(more -> ends(core, core.length() + more)).flatMap(List::stream)
                .distinct().forEach(end -> byEnd.computeIfAbsent(unit + end, key -> new ArrayList<>()).add(known));
        return known;
    }

    /** Those of the row's unit with the row's name, whatever their legal form. */
    List<Known> same(Reading reading) {
        return byName.getOrDefault(unitOf(reading) + "|" + Folded.name(reading.producer()), List.of());
    }

    /** One of the unit whose name is nearly the row's. */
    Optional<Known> near(Reading reading) {
        var core = Folded.name(reading.producer());
        if (core.length() < LONG_ENOUGH) {
            return Optional.empty();
        }
        return ends(core, core.length()).stream()
                .flatMap(end -> byEnd.getOrDefault(unitOf(reading) + end, List.of()).stream().limit(MOST_COMPARED))
                .filter(known -> isNear(core, known.core)).findFirst();
    }

    private static boolean isNear(String one, String other) {
        return DISTANCE.apply(one, other) >= 0 && numbers(one).equals(numbers(other));
    }

    /** "số 1" and "số 2" are two producers. */
    private static String numbers(String core) {
        return NO_DIGIT.matcher(core).replaceAll("");
    }

    /**
     * What a name is looked up by: a wrong letter leaves its beginning or its end as it was, and its numbers too.
     *
     * @param length of the name it may be meant for, which decides how long the ends are
     */
    private static List<String> ends(String core, int length) {
        int end = Math.min(core.length(), Math.max(SHORTEST_END, length / 2 & ~3));
        return core.length() < LONG_ENOUGH
                ? List.of()
                : List.of("<" + core.substring(0, end) + numbers(core),
                        ">" + core.substring(core.length() - end) + numbers(core));
    }

    private static String unitOf(Reading reading) {
        return String.valueOf(reading.unit());
    }
}
