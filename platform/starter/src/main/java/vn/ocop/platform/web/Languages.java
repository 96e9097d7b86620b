package vn.ocop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The platform's languages: Vietnamese unless the caller asks for English. */
public final class Languages {

    static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private Languages() {}

    /** Answers written outside a controller use the request's language too. */
    public static void bind(HttpServletRequest request) {
        LocaleContextHolder.setLocale(RESOLVER.resolveLocale(request));
    }

    private static AcceptHeaderLocaleResolver resolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.of("vi"), Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.of("vi"));
        return resolver;
    }
}
