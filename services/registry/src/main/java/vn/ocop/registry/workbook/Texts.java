package vn.ocop.registry.workbook;

import vn.ocop.registry.producer.Folded;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How officers write days, stars, years and telephone numbers. What is not surely one of these is nothing. */
final class Texts {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})");
    private static final Pattern LONG_DAY = Pattern.compile("ngay (\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?:nam )?((?:19|20)\\d{2})(?: 0)?");
    private static final Pattern STARS = Pattern.compile("(?:ocop )?(?:hang )?([1-5])(?: 0)?(?: sao)?(?: ocop)?");
    private static final Map<String, Integer> STAR_WORDS = Map.of("mot sao", 1, "hai sao", 2, "ba sao", 3, "bon sao", 4,
            "nam sao", 5);
    private static final List<String> NO_STARS = List.of("", "chua", "chua co", "chua xep hang", "chua phan hang",
            "khong", "khong co");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)\\d{9,10}");

    private Texts() {}

    /** Day, month, year in this order; years of two digits are of this century. */
    static Optional<LocalDate> day(String text) {
        var iso = ISO_DAY.matcher(text.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var day = DAY.matcher(text.strip());
        if (day.matches()) {
            var year = day.group(3);
            return day(year.length() == 2 ? "20" + year : year, day.group(2), day.group(1));
        }
        var words = LONG_DAY.matcher(Folded.plain(text));
        return words.matches() ? day(words.group(3), words.group(2), words.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static OptionalInt year(String text) {
        var year = YEAR.matcher(Folded.plain(text));
        return year.matches() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** Whether the text says that there are no stars. */
    static boolean saysNone(String text) {
        return NO_STARS.contains(Folded.plain(text));
    }

    /** 1 to 5: {@code 3}, {@code 3 sao}, {@code 4*}, {@code ★★★}, {@code bốn sao}. */
    static OptionalInt stars(String text) {
        var drawn = text.replaceAll("\\s", "");
        if (drawn.matches("[★⭐*]{1,5}")) {
            return OptionalInt.of(drawn.length());
        }
        var plain = Folded.plain(text);
        if (STAR_WORDS.containsKey(plain)) {
            return OptionalInt.of(STAR_WORDS.get(plain));
        }
        var stars = STARS.matcher(plain);
        return stars.matches() ? OptionalInt.of(Integer.parseInt(stars.group(1))) : OptionalInt.empty();
    }

    /** The numbers in the text, with the zero that a spreadsheet takes from a number's front. */
    static List<String> phones(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER && cell.text().matches("[235789]\\d{8,9}")) {
            return List.of("0" + cell.text());
        }
        return List.of(cell.text().split("[,;/\\n]|\\s-\\s")).stream().map(number -> number.replaceAll("[\\s.()-]", ""))
                .filter(number -> PHONE.matcher(number).matches()).toList();
    }

    /** The same for every way of writing one number: digits only, from the zero. */
    static String dialled(String number) {
        var digits = number.replaceAll("\\D", "");
        return digits.startsWith("84") ? "0" + digits.substring(2) : digits;
    }
}
