package vn.ocop.registry.producer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a producer that was changed. A personal number is masked.
 *
 * @param field its path in the forms, e.g. {@code representative.name}
 * @param from null when it was not known, or has been erased
 * @param to null when it is not known any more, or has been erased
 * @param erased whether the values were personal and have been removed since
 */
public record Change(String field, @Nullable String from, @Nullable String to, boolean erased) {

    /** What differs between a producer before and after a step. */
    public static List<Change> between(Producer before, Producer after) {
        var changes = new ArrayList<Change>();
        var was = fields(before);
        fields(after).forEach((field, is) -> {
            if (!Objects.equals(was.get(field), is)) {
                changes.add(new Change(field, was.get(field), is, false));
            }
        });
        return changes;
    }

    /** The same without its values. */
    public Change erase() {
        return new Change(field, null, null, true);
    }

    private static Map<String, @Nullable String> fields(Producer producer) {
        var details = producer.details();
        var person = details.representative();
        var labour = details.labour();
        var taxCode = producer.taxCode();
        var consent = producer.consent();
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("status", producer.status().name());
        fields.put("account", text(producer.owner()));
        fields.put("type", producer.type().name());
        fields.put("name", producer.name());
        fields.put("taxCode", taxCode == null ? null : taxCode.shown());
        fields.put("representative.name", person.name());
        fields.put("representative.gender", text(person.gender()));
        fields.put("representative.ethnicity", person.ethnicity());
        fields.put("representative.position", person.position());
        fields.put("representative.residence", person.residence());
        fields.put("address.village", details.village());
        fields.put("address.street", details.street());
        fields.put("phone", details.phone());
        fields.put("email", details.email());
        fields.put("registrationNo", details.registrationNo());
        fields.put("registeredOn", text(details.registeredOn()));
        fields.put("labour.staff", labour == null ? null : text(labour.staff()));
        fields.put("labour.local", labour == null ? null : text(labour.local()));
        fields.put("labour.insured", labour == null ? null : text(labour.insured()));
        fields.put("labour.year", labour == null ? null : text(labour.year()));
        fields.put("consent", consent == null ? null : consent.version());
        fields.put("joinedInto", text(producer.joinedInto()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
