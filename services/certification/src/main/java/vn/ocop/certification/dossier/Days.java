package vn.ocop.certification.dossier;

import java.time.LocalDate;
import vn.ocop.platform.refusal.Refusal;

/** What a date somebody writes must keep to. */
final class Days {

    private Days() {}

    /** @throws Refusal 400 for a date after the last one possible */
    static void requireNotAfter(LocalDate date, LocalDate last, String field) {
        if (date.isAfter(last)) {
            throw Refusal.invalid(field, "in-the-future", "Ngày " + date + " chưa tới.",
                    "The day " + date + " is to come.");
        }
    }

    /** @throws Refusal 400 for a date before the first one possible */
    static void requireNotBefore(LocalDate date, LocalDate first, String field) {
        if (date.isBefore(first)) {
            throw Refusal.invalid(field, "too-early", "Ngày này không thể trước " + first + ".",
                    "This day cannot be before " + first + ".");
        }
    }
}
