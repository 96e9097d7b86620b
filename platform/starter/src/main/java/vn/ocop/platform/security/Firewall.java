package vn.ocop.platform.security;

import java.util.function.Predicate;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring's strict firewall with the same rules read in one pass: its own regular expressions go over every header of every
 * request, and a token is a long header.
 */
public final class Firewall {

    private static final Predicate<String> HEADER = text -> all(text, false);
    private static final Predicate<String> PARAMETER = text -> all(text, true);

    private Firewall() {}

    /** Headers hold assigned characters and no controls; parameters may have lines and tabs, as forms have. */
    public static StrictHttpFirewall strict() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HEADER);
        firewall.setAllowedHeaderValues(HEADER);
        firewall.setAllowedParameterNames(PARAMETER);
        firewall.setAllowedParameterValues(PARAMETER);
        return firewall;
    }

    private static boolean all(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F || lines && (c == '\n' || c == '\r' || c == '\t')) {
                continue;
            }
            int letter = text.codePointAt(i);
            if (Character.isISOControl(letter) || !Character.isDefined(letter)
                    || Character.getType(letter) == Character.SURROGATE) {
                return false;
            }
            i += Character.charCount(letter) - 1;
        }
        return true;
    }
}
