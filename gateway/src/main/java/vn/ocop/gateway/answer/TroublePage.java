package vn.ocop.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;
import vn.ocop.platform.refusal.Text;

/** The page a person sees when the portal cannot show one. It needs nothing that could be away too. */
class TroublePage {

    /** The portal's cookie for those who chose English; whoever chose nothing reads Vietnamese, whatever the browser prefers. */
    private static final String LANGUAGE_COOKIE = "ocop-lang";

    private final String template = template();

    void write(HttpServletRequest request, HttpServletResponse response, Trouble trouble) throws IOException {
        var locale = locale(request);
        var signIn = trouble == Trouble.SIGN_IN_FAILED || trouble == Trouble.NOT_SIGNED_IN;
        var html = template
                .replace("{lang}", locale.getLanguage())
                .replace("{detail}", HtmlUtils.htmlEscape(trouble.detail().in(locale), StandardCharsets.UTF_8.name()))
                .replace("{href}", signIn ? "/sign-in" : "/")
                .replace("{link}",
                        (signIn ? new Text("Đăng nhập", "Sign in") : new Text("Về trang chủ", "To the home page"))
                                .in(locale))
                .getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(trouble.status());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private static Locale locale(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        return Arrays.asList("en", "en-US", "en-GB").contains(chosen == null ? "" : chosen.getValue())
                ? Locale.ENGLISH
                : Locale.of("vi");
    }

    private static String template() {
        try {
            return new ClassPathResource("page/trouble.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
