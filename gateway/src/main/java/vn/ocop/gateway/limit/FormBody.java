package vn.ocop.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A form that can be looked into and is still passed on byte for byte. Its fields are not the request's parameters: those
 * are the query's, which the address is built from again.
 */
public final class FormBody extends HeldBody {

    private FormBody(HttpServletRequest request, byte[] bytes) {
        super(request, bytes);
        request.setAttribute(FormBody.class.getName(), this);
    }

    static FormBody of(HttpServletRequest request) throws IOException {
        return new FormBody(request, request.getInputStream().readAllBytes());
    }

    /** A field of the form that this request carries, if it carries one. */
    public static Optional<String> field(HttpServletRequest request, String name) {
        return request.getAttribute(FormBody.class.getName()) instanceof FormBody form
                ? form.field(name)
                : Optional.empty();
    }

    private Optional<String> field(String name) {
        var start = name + "=";
        return Arrays.stream(new String(bytes(), StandardCharsets.UTF_8).split("&", -1))
                .filter(pair -> pair.startsWith(start))
                .findFirst()
                .map(pair -> pair.substring(start.length()))
                .flatMap(FormBody::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
