package vn.ocop.programme.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The units that come with the platform: the ministry, Hà Nội, its 126 communes and wards since 1/7/2025. */
public final class UnitFile {

    private UnitFile() {}

    /** In the file's order, in which a unit stands after the one above it. */
    public static List<Unit> read() {
        try (var file = Objects.requireNonNull(UnitFile.class.getResourceAsStream("/units.csv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(UnitFile::unit).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Unit unit(String line) {
        var cells = line.split(",", -1);
        return new Unit(cells[0], cells[1], Unit.Kind.valueOf(cells[2]), cells[3].isEmpty() ? null : cells[3], 1);
    }
}
