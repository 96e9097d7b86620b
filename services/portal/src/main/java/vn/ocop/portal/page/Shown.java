package vn.ocop.portal.page;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.time.Zone;

/** How pages write dates: day/month/year, in Vietnam's time. Templates reach it as {@code @shown}. */
@Component("shown")
public class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** A date or the day of an instant; nothing for what is neither. */
    public String day(JsonNode value) {
        var text = value.asString("");
        if (text.isEmpty()) {
            return "";
        }
        return text.length() > 10
                ? DAY.format(Instant.parse(text).atZone(Zone.HA_NOI))
                : DAY.format(LocalDate.parse(text));
    }

    /** Points with two decimals at most, cut off and never rounded up: 89.999 is not 90. */
    public String points(JsonNode value) {
        return value.isNumber()
                ? NumberFormat.getInstance(LocaleContextHolder.getLocale())
                        .format(value.decimalValue().setScale(2, RoundingMode.DOWN))
                : "";
    }

    /** An instant to the minute. */
    public String minute(JsonNode value) {
        var text = value.asString("");
        return text.isEmpty() ? "" : MINUTE.format(Instant.parse(text).atZone(Zone.HA_NOI));
    }
}
