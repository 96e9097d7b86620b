package vn.ocop.registry.producer;

import java.time.LocalDate;
import java.util.Set;
import vn.ocop.platform.refusal.Refusal;

/**
 * The structure of a personal number (NĐ 137/2015): three digits for the province or country where the birth was
 * registered, one for century and gender, two for the year of birth, six at random. There is no check digit.
 */
final class PersonalNumber {

    /** No living person was born longer ago, in years. */
    private static final int OLDEST = 120;
    private static final int FIRST_COUNTRY = 100;

    /** Provinces before the mergers of 2025; their codes stay in the numbers of those born there. */
    private static final Set<Integer> PROVINCES = Set.of(1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26,
            27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68,
            70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96);

    private PersonalNumber() {}

    /**
     * @param digits twelve of them
     * @throws Refusal when nobody can have this number
     */
    static void check(String digits, LocalDate today) {
        int place = Integer.parseInt(digits.substring(0, 3));
        if (place < FIRST_COUNTRY && !PROVINCES.contains(place)) {
            throw TaxCode.wrong("birth-place", "Ba số đầu của số định danh không phải mã tỉnh hoặc quốc gia nào.",
                    "The first three digits of the personal number are no province or country.");
        }
        int born = year(digits);
        if (born > today.getYear() || born < today.getYear() - OLDEST) {
            throw TaxCode.wrong("birth-year", "Năm sinh trong số định danh (số thứ 4 đến 6) không thể có.",
                    "The year of birth in the personal number (digits 4 to 6) is not possible.");
        }
    }

    /** The fourth digit is 0 or 1 for the twentieth century, 2 or 3 for the next, and so on; odd for women. */
    private static int year(String digits) {
        return 1900 + (digits.charAt(3) - '0') / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
    }
}
