package vn.ocop.certification.rulebook.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.refusal.Text;

/** One JSON object of a law file, read member by member; {@link #done} refuses members nobody asked for. */
final class Row {

    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    Row(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw fault("an object is expected");
        }
    }

    String string(String member) {
        var value = needed(member);
        if (!value.isString() || value.asString().isBlank()) {
            throw fault(member + " must be a text");
        }
        return value.asString();
    }

    @Nullable
    String optionalString(String member) {
        return has(member) ? string(member) : null;
    }

    BigDecimal number(String member) {
        var value = needed(member);
        if (!value.isNumber()) {
            throw fault(member + " must be a number");
        }
        return value.decimalValue();
    }

    int whole(String member) {
        var value = needed(member);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw fault(member + " must be a whole number");
        }
        return value.intValue();
    }

    @Nullable
    Integer optionalWhole(String member) {
        return has(member) ? (Integer) whole(member) : null;
    }

    boolean bool(String member) {
        var value = needed(member);
        if (!value.isBoolean()) {
            throw fault(member + " must be true or false");
        }
        return value.booleanValue();
    }

    boolean flag(String member) {
        return has(member) && bool(member);
    }

    LocalDate date(String member) {
        try {
            return LocalDate.parse(string(member));
        } catch (DateTimeParseException e) {
            throw fault(member + " must be a date");
        }
    }

    @Nullable
    LocalDate optionalDate(String member) {
        return has(member) ? date(member) : null;
    }

    <E extends Enum<E>> E name(String member, Class<E> type) {
        return constant(string(member), type);
    }

    <E extends Enum<E>> Set<E> names(String member, Class<E> type) {
        var names = new HashSet<E>();
        strings(member).forEach(name -> names.add(constant(name, type)));
        return names;
    }

    /** The members {@code vi} and {@code en} of this row. */
    Text text() {
        return new Text(string("vi"), string("en"));
    }

    @Nullable
    Text optionalText(String member) {
        if (!has(member)) {
            return null;
        }
        var row = row(member);
        var text = row.text();
        row.done();
        return text;
    }

    Row row(String member) {
        return new Row(file, path.isEmpty() ? member : path + "." + member, needed(member));
    }

    List<String> strings(String member) {
        var strings = new ArrayList<String>();
        for (var value : array(member)) {
            if (!value.isString()) {
                throw fault(member + " must hold texts");
            }
            strings.add(value.asString());
        }
        return strings;
    }

    /** Every object of an array, each read to its last member; its row is named by its code, else its place. */
    <T> List<T> rows(String member, Function<Row, T> reader) {
        var rows = new ArrayList<T>();
        for (var value : array(member)) {
            var name = value.path("code").isString() ? value.path("code").asString() : member + "[" + rows.size() + "]";
            var row = new Row(file, path.isEmpty() ? name : path + " " + name, value);
            rows.add(reader.apply(row));
            row.done();
        }
        return rows;
    }

    <T> List<T> optionalRows(String member, Function<Row, T> reader) {
        return has(member) ? rows(member, reader) : List.of();
    }

    void done() {
        for (var member : node.propertyNames()) {
            if (!read.contains(member)) {
                throw fault("unknown member " + member);
            }
        }
    }

    LawFileException fault(String problem) {
        return new LawFileException(file, path, problem);
    }

    private boolean has(String member) {
        read.add(member);
        return node.hasNonNull(member);
    }

    private JsonNode needed(String member) {
        if (!has(member)) {
            throw fault(member + " is missing");
        }
        return node.path(member);
    }

    private JsonNode array(String member) {
        var value = needed(member);
        if (!value.isArray()) {
            throw fault(member + " must be a list");
        }
        return value;
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw fault("unknown name " + name);
        }
    }
}
