package vn.ocop.portal.page;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * A sent form as the body of a call. A field's name is its path in the body, as {@code details.years[0].output}; a name that
 * ends in {@code :number} or {@code :flag} is one, {@code []} is a list of texts. What was left empty is left out, and so is
 * a row of which everything was.
 */
final class FormBody {

    /** Of the form itself, no part of the body. */
    private static final Set<String> OWN = Set.of("_csrf", "formKey", "version");

    private static final Pattern NAME = Pattern
            .compile("[A-Za-z]+(\\[\\d{1,3}])?(\\.[A-Za-z]+(\\[\\d{1,3}])?)*(\\[]|:number|:flag)?");

    private FormBody() {}

    static Map<String, Object> of(MultiValueMap<String, String> fields) {
        var body = new LinkedHashMap<String, Object>();
        fields.forEach((name, given) -> {
            var texts = given.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
            if (NAME.matcher(name).matches() && !OWN.contains(name) && !texts.isEmpty()) {
                put(body, name, texts);
            }
        });
        return body;
    }

    private static void put(Map<String, Object> body, String name, List<String> texts) {
        if (name.endsWith("[]")) {
            put(body, path(name.substring(0, name.length() - 2)), List.copyOf(texts));
        } else if (name.endsWith(":number")) {
            put(body, path(name.substring(0, name.length() - 7)), number(texts.getFirst()));
        } else if (name.endsWith(":flag")) {
            put(body, path(name.substring(0, name.length() - 5)), Boolean.valueOf(texts.getFirst()));
        } else {
            put(body, path(name), texts.getFirst());
        }
    }

    /** What is no number goes on as it is, for the platform to say so. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException none) {
            return text;
        }
    }

    private static List<String> path(String name) {
        return List.of(name.replace("[", ".").replace("]", "").split("\\."));
    }

    /** A name that contradicts an earlier one is left out. */
    private static void put(Map<String, Object> body, List<String> path, Object value) {
        Object at = body;
        for (int i = 0; i < path.size() - 1 && at instanceof Map<?, ?>; i++) {
            boolean rows = Character.isDigit(path.get(i + 1).charAt(0));
            at = steps(at).computeIfAbsent(path.get(i),
                    step -> rows ? new Rows() : new LinkedHashMap<String, Object>());
        }
        if (at instanceof Map<?, ?>) {
            steps(at).putIfAbsent(path.getLast(), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> steps(Object at) {
        return (Map<String, Object>) at;
    }

    /** Rows by their number; the ones between that were left empty are not there. */
    private static final class Rows extends TreeMap<String, Object> {

        private static final long serialVersionUID = 1;

        Rows() {
            super(Comparator.comparingInt(Integer::parseInt));
        }

        @JsonValue
        List<Object> list() {
            return new ArrayList<>(values());
        }
    }
}
