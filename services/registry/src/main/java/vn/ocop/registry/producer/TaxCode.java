package vn.ocop.registry.producer;

import java.util.regex.Pattern;
import vn.ocop.platform.refusal.Refusal;

/**
 * A tax code: ten digits with a check digit, thirteen for a branch, or a household's twelve-digit personal number, which
 * has a structure but no check digit.
 */
public record TaxCode(String value) {

    private static final Pattern BUSINESS = Pattern.compile("(\\d{10})(?:-?(\\d{3}))?");
    private static final Pattern PERSONAL = Pattern.compile("\\d{3}[0-9]\\d{2}\\d{6}");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    /** @throws Refusal naming what is wrong with it */
    public static TaxCode parse(String text, ProducerType type) {
        var code = text.strip().replace(" ", "");
        if (PERSONAL.matcher(code).matches()) {
            if (type.mayUsePersonalNumber()) {
                return new TaxCode(code);
            }
            throw wrong("personal-number", "Chỉ hộ kinh doanh, trang trại dùng số định danh cá nhân làm mã số thuế.",
                    "Only households and farms use a personal number as their tax code.");
        }
        var parts = BUSINESS.matcher(code);
        if (!parts.matches()) {
            throw wrong("wrong-format", "Mã số thuế có 10 chữ số, hoặc 13 chữ số với chi nhánh.",
                    "A tax code has 10 digits, or 13 for a branch.");
        }
        if (!hasCheckDigit(parts.group(1)) || "000".equals(parts.group(2))) {
            throw wrong("check-digit", "Mã số thuế sai chữ số kiểm tra, hãy xem lại từng số.",
                    "The tax code's check digit is wrong; check each digit.");
        }
        return new TaxCode(parts.group(2) == null ? parts.group(1) : parts.group(1) + "-" + parts.group(2));
    }

    /** As screens show it: of a personal number only the last three digits. */
    public String shown() {
        return PERSONAL.matcher(value).matches() ? "•••••••••" + value.substring(9) : value;
    }

    private static boolean hasCheckDigit(String digits) {
        if (digits.startsWith("0000000", 2)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return 10 - sum % 11 == digits.charAt(9) - '0';
    }

    private static Refusal wrong(String code, String vi, String en) {
        return Refusal.invalid("taxCode", code, vi, en);
    }
}
