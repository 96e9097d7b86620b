package vn.ocop.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import vn.ocop.platform.refusal.Refusal;

/**
 * Days and decimals as they come in: a day as {@code 2026-11-23}, of the years 1900 to 2199, so that what is reckoned from it
 * stays a day; a decimal of 40 digits and 40 decimals at most, which the database can keep as it is.
 */
final class BoundedValues {

    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}");
    private static final int DIGITS = 40;
    private static final int DECIMALS = 40;

    private BoundedValues() {}

    static SimpleModule module() {
        return new SimpleModule("bounded-values").addDeserializer(LocalDate.class, new Day())
                .addDeserializer(BigDecimal.class, new Decimal());
    }

    private static String name(JsonParser parser) {
        return parser.currentName() == null ? "" : parser.currentName();
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                var text = parser.getString();
                if (DAY.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException noSuchDay) {
                // told like every other text that is no day
            }
            throw Refusal.invalid(name(parser), "no-day", "Ngày viết như 2026-11-23, từ năm 1900 đến 2199.",
                    "A day is written as 2026-11-23, from the year 1900 to 2199.");
        }
    }

    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            var value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) > DECIMALS || value.precision() > DIGITS) {
                throw Refusal.invalid(name(parser), "out-of-range", "Số quá dài.", "The number is too long.");
            }
            return value;
        }
    }
}
