package vn.ocop.registry.product;

import java.util.regex.Pattern;

/** A trade item's number under its barcode (GS1): 8, 12, 13 or 14 digits, the last of which checks the others. */
final class Gtin {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    private Gtin() {}

    static boolean isOne(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int fromEnd = 0; fromEnd < text.length(); fromEnd++) {
            int digit = text.charAt(text.length() - 1 - fromEnd) - '0';
            sum += fromEnd % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
