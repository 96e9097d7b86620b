package vn.ocop.registry.workbook.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.Headings;

/** The headings of the officers' workbook, as {@code headings.json} says them. */
public final class HeadingsFile {

    private HeadingsFile() {}

    public static Headings read() {
        try (var file = HeadingsFile.class.getResourceAsStream("/workbook/headings.json")) {
            return new Headings(JsonMapper.shared().readValue(Objects.requireNonNull(file),
                    new TypeReference<Map<Column, List<String>>>() {
                    }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
