package vn.ocop.registry.producer;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.ocop.platform.refusal.Refusal;

/**
 * A tax code: ten digits with a check digit, thirteen for a branch, or a household's twelve-digit personal number, which
 * has a structure but no check digit.
 *
 * @param value {@code 0100233488}, {@code 0100233488-001}, or twelve digits
 */
public record TaxCode(String value) {

    private static final Pattern BUSINESS = Pattern.compile("(\\d{10})(?:-?(\\d{3}))?");
    private static final Pattern PERSONAL = Pattern.compile("\\d{12}");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    /**
     * Reads a tax code as people write it, with or without spaces.
     *
     * @param today no personal number is of somebody born later
     * @throws Refusal naming what is wrong with it
     */
    public static TaxCode parse(String text, ProducerType type, LocalDate today) {
        var code = text.strip().replace(" ", "");
        if (PERSONAL.matcher(code).matches()) {
            if (!type.mayUsePersonalNumber()) {
                throw wrong("personal-number",
                        "Chỉ hộ kinh doanh, trang trại dùng số định danh cá nhân làm mã số thuế.",
                        "Only households and farms use a personal number as their tax code.");
            }
            PersonalNumber.check(code, today);
            return new TaxCode(code);
        }
        var parts = BUSINESS.matcher(code);
        if (!parts.matches()) {
            throw wrong("wrong-format", "Mã số thuế có 10 chữ số, hoặc 13 chữ số với chi nhánh.",
                    "A tax code has 10 digits, or 13 for a branch.");
        }
        if (!exists(parts.group(1)) || "000".equals(parts.group(2))) {
            throw wrong("check-digit", "Mã số thuế sai chữ số kiểm tra, hãy xem lại từng số.",
                    "The tax code's check digit is wrong; check each digit.");
        }
        return new TaxCode(parts.group(2) == null ? parts.group(1) : parts.group(1) + "-" + parts.group(2));
    }

    /** Whether it is a natural person's number, which is kept and shown with care (Law 91/2025). */
    public boolean isPersonal() {
        return PERSONAL.matcher(value).matches();
    }

    /** The business without its branch: the first ten digits; a personal number as it is. */
    public String business() {
        return isPersonal() ? value : value.substring(0, 10);
    }

    /** As screens show it: of a personal number only the last three digits. */
    public String shown() {
        return isPersonal() ? "•••••••••" + value.substring(9) : value;
    }

    /** Nothing prints a personal number by accident. */
    @Override
    public String toString() {
        return shown();
    }

    /** Issuing province and serial are not zero, and the tenth digit is the check digit. A remainder of 0 has none. */
    private static boolean exists(String digits) {
        if (digits.startsWith("00") || digits.startsWith("0000000", 2)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return 10 - sum % 11 == digits.charAt(9) - '0';
    }

    static Refusal wrong(String code, String vi, String en) {
        return Refusal.invalid("taxCode", code, vi, en);
    }
}
