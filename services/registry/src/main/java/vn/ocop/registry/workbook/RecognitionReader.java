package vn.ocop.registry.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the recognitions that a row tells of, and whether what it tells agrees. */
final class RecognitionReader {

    /** The programme began in 2018 (QĐ 490/QĐ-TTg). */
    private static final int FIRST_YEAR = 2018;

    private final SourceRow row;
    private final LocalDate today;
    private final List<Finding> findings;

    RecognitionReader(SourceRow row, LocalDate today, List<Finding> findings) {
        this.row = row;
        this.today = today;
        this.findings = findings;
    }

    List<Recognition> read() {
        var found = new ArrayList<Recognition>();
        Stream.of(1, 2).map(this::recognition).forEach(each -> {
            if (each != null) {
                found.add(each);
            }
        });
        order(found);
        var endsOn = day(Column.ENDS_ON, LocalDate.MAX);
        rank(found);
        if (endsOn != null && !found.isEmpty()) {
            ends(found.getLast(), endsOn);
            found.add(found.removeLast().endingOn(endsOn));
        }
        return found;
    }

    private @Nullable Recognition recognition(int round) {
        var stars = stars(of(Column.STARS_1, round));
        var day = day(of(Column.DATE_1, round), today);
        var year = year(of(Column.YEAR_1, round));
        var decision = row.text(of(Column.DECISION_1, round));
        var agency = row.text(of(Column.AGENCY_1, round));
        if (stars.isEmpty()) {
            if (day != null || year.isPresent() || !decision.isEmpty()) {
                findings.add(Finding.doubt(of(Column.STARS_1, round), "no-stars",
                        "Có ngày, năm hoặc số quyết định nhưng không rõ mấy sao; sẽ không ghi lần này.",
                        "There is a day, a year or a decision, but no stars; it would not be recorded."));
            }
            return null;
        }
        if (day != null && year.isPresent() && day.getYear() != year.getAsInt()) {
            findings.add(Finding.doubt(of(Column.YEAR_1, round), "year-disagrees",
                    "Ngày " + day + " và năm " + year.getAsInt() + " không khớp; sẽ để trống cả hai.",
                    "The day and the year disagree; both would be left blank."));
            day = null;
            year = OptionalInt.empty();
        }
        Integer known = day != null ? Integer.valueOf(day.getYear()) : year.isPresent() ? year.getAsInt() : null;
        return new Recognition(round, stars.getAsInt(), day, known, decision.isEmpty() ? null : decision,
                agency.isEmpty() ? null : agency, null);
    }

    private static Column of(Column first, int round) {
        return round == 1 ? first : first.second();
    }

    private OptionalInt stars(Column column) {
        var text = row.text(column);
        var stars = Texts.stars(text);
        if (stars.isEmpty() && !Texts.saysNone(text)) {
            findings.add(Finding.doubt(column, "stars-unread", "Không đọc được số sao: " + text,
                    "The stars could not be read."));
        }
        return stars;
    }

    private @Nullable LocalDate day(Column column, LocalDate last) {
        var cell = row.cell(column);
        if (cell == null || cell.isError()) {
            return null;
        }
        var day = cell.date() != null ? cell.date() : Texts.day(cell.text()).orElse(null);
        if (day == null) {
            findings.add(Finding.doubt(column, "day-unread",
                    "Không đọc được ngày (cần ngày/tháng/năm), sẽ để trống: " + cell.text(),
                    "The day could not be read (day/month/year); it would be left blank."));
            return null;
        }
        if (day.getYear() < FIRST_YEAR || day.isAfter(last)) {
            findings.add(Finding.doubt(column, "day-impossible",
                    "Ngày ngoài thời gian của Chương trình, sẽ để trống: " + cell.text(),
                    "The day lies outside the programme's time; it would be left blank."));
            return null;
        }
        return day;
    }

    private OptionalInt year(Column column) {
        var text = row.text(column);
        var year = Texts.year(text);
        boolean possible = year.isPresent() && year.getAsInt() >= FIRST_YEAR && year.getAsInt() <= today.getYear();
        if (!text.isEmpty() && !possible) {
            findings.add(Finding.doubt(column, "year-unread", "Năm không đúng, sẽ để trống: " + text,
                    "The year is not possible; it would be left blank."));
            return OptionalInt.empty();
        }
        return year;
    }

    private void order(List<Recognition> found) {
        if (found.size() == 2) {
            var first = found.get(0).year();
            var second = found.get(1).year();
            if (first != null && second != null && second < first) {
                findings.add(Finding.doubt(Column.YEAR_2, "order", "Lần 2 trước lần 1.",
                        "The second recognition is before the first."));
            }
        }
    }

    private void rank(List<Recognition> found) {
        var stars = stars(Column.RANK);
        boolean agrees = found.isEmpty()
                ? stars.isEmpty()
                : stars.isEmpty() || stars.getAsInt() == found.getLast().stars();
        if (!agrees) {
            findings.add(Finding.doubt(Column.RANK, "rank-disagrees",
                    "Hạng hiện tại không khớp với lần công nhận gần nhất; sẽ ghi theo các lần công nhận.",
                    "The present rank disagrees with the last recognition; the recognitions would be recorded."));
        }
    }

    private void ends(Recognition last, LocalDate endsOn) {
        if (last.decidedOn() != null && !endsOn.isAfter(last.decidedOn())) {
            findings.add(Finding.doubt(Column.ENDS_ON, "ends-before", "Hết hạn trước ngày công nhận.",
                    "It ends before it was recognised."));
        } else if (last.decidedOn() != null && Math.abs(
                java.time.temporal.ChronoUnit.DAYS.between(last.decidedOn().plusMonths(36), endsOn)) > 31) {
            findings.add(Finding.remark(Column.ENDS_ON, "life", "Thời hạn không phải 36 tháng kể từ ngày công nhận.",
                    "Its life is not 36 months from the recognition."));
        }
    }
}
