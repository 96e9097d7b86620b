package vn.ocop.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.refusal.Text;

/**
 * The calendars as they lie in {@code calendar/}: {@code index.json} names the years, each a {@code vn-<year>.json}.
 */
public final class WorkingDayFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private WorkingDayFiles() {}

    /** The calendars of the class path, under the strict reading. */
    public static WorkingDays load() {
        return load(WorkingDays.Reading.STRICT);
    }

    /**
     * The calendars of the class path.
     *
     * @throws IllegalStateException naming the file, when one is missing or contradicts itself
     */
    public static WorkingDays load(WorkingDays.Reading reading) {
        var index = read("index.json", Index.class);
        var days = new ArrayList<CalendarDay>();
        for (int year : index.years()) {
            var name = "vn-" + year + ".json";
            var file = read(name, YearFile.class);
            file.days().forEach(row -> days.add(row.check(name, year)));
            if (file.year() != year) {
                throw new IllegalStateException("calendar/" + name + ": its year is " + file.year());
            }
        }
        return new WorkingDays(index.years(), days, reading);
    }

    private static <T> T read(String name, Class<T> type) {
        try (var in = WorkingDayFiles.class.getResourceAsStream("/calendar/" + name)) {
            if (in == null) {
                throw new IllegalStateException("calendar/" + name + " is missing");
            }
            return JSON.readValue(in, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("calendar/" + name + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Index(List<Integer> years) {}

    private record YearFile(int year, List<DayRow> days) {}

    private record DayRow(LocalDate date, CalendarDay.Kind kind, Status status, String vi, String en, String source) {

        CalendarDay check(String file, int year) {
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (date.getYear() != year || (kind == CalendarDay.Kind.WORKING && !weekend)) {
                throw new IllegalStateException(
                        "calendar/" + file + ": " + date + " is of another year, or at work anyway");
            }
            return new CalendarDay(date, kind, status == Status.DECIDED, new Text(vi, en), source);
        }
    }

    private enum Status {
        DECIDED, EXPECTED
    }
}
