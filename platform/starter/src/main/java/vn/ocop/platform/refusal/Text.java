package vn.ocop.platform.refusal;

import java.util.Locale;

/** A sentence for people: Vietnamese first, English second. */
public record Text(String vi, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
