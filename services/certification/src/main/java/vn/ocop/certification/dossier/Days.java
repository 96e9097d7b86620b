package vn.ocop.certification.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.ocop.platform.refusal.Refusal;

/** What a date somebody writes must keep to. */
public final class Days {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    /** A day as Vietnamese write it. */
    public static String written(LocalDate day) {
        return VIETNAMESE.format(day);
    }

    /** @throws Refusal 400 for a date after the last one possible */
    static void requireNotAfter(LocalDate date, LocalDate last, String field) {
        if (date.isAfter(last)) {
            throw Refusal.invalid(field, "in-the-future", "Ngày " + written(date) + " chưa tới.",
                    "The day " + date + " is to come.");
        }
    }

    /** @throws Refusal 400 for a date before the first one possible */
    static void requireNotBefore(LocalDate date, LocalDate first, String field) {
        if (date.isBefore(first)) {
            throw Refusal.invalid(field, "too-early", "Ngày này không thể trước " + written(first) + ".",
                    "This day cannot be before " + first + ".");
        }
    }
}
