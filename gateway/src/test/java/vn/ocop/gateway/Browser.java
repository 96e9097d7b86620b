package vn.ocop.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the gateway as a browser does, one redirect at a time, with the session's cookie. */
class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String gateway;
    private String cookie = "";
    private String setCookie = "";

    Browser(int port) {
        this.gateway = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(gateway + path)).GET(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(gateway + path)).POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(this::keep);
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    URI address(String path) {
        return URI.create(gateway + path);
    }

    /** Signs in at the gateway's invitation; the answer leads back to the page. */
    HttpResponse<String> signIn(StandInKeycloak keycloak, String person, String page) {
        var invitation = get("/sign-in?to=" + page);
        var asked = query(location(invitation));
        var code = keycloak.code(person, asked.getOrDefault("nonce", ""));
        return get("/login/oauth2/code/ocop?code=" + code + "&state="
                + asked.getOrDefault("state", "").replace("=", "%3D"));
    }

    /** The last cookie as the gateway set it. */
    String setCookie() {
        return setCookie;
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void keep(String set) {
        setCookie = set;
        cookie = set.substring(0, set.indexOf(';'));
    }
}
