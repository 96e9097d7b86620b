package vn.ocop.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ocop.platform.security.TokenScopes;

/** What the frame of every page shows. */
@ControllerAdvice
class Frame {

    /** The gateway's token against forged posts; forms send it back. */
    private static final String CSRF_HEADER = "Ocop-Csrf-Token";

    @ModelAttribute("visitor")
    Visitor visitor(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? Visitor.of(name(token), TokenScopes.units(token.getToken()))
                : Visitor.ANYONE;
    }

    private static String name(JwtAuthenticationToken token) {
        var name = token.getToken().getClaimAsString("name");
        return name == null ? token.getName() : name;
    }

    @ModelAttribute("csrf")
    String csrf(HttpServletRequest request) {
        var token = request.getHeader(CSRF_HEADER);
        return token == null ? "" : token;
    }

    /** A new key for each form shown: sent twice, it is done once. */
    @ModelAttribute("formKey")
    UUID formKey() {
        return UUID.randomUUID();
    }

    @ModelAttribute("lang")
    String language(Locale locale) {
        return locale.getLanguage();
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
