package vn.ocop.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Role;

/** A service's API as a client sees it: over HTTP, with a token or without. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final @Nullable String token;
    private final List<String> headers;

    public Api(int port) {
        this("http://localhost:" + port, null, List.of());
    }

    private Api(String address, @Nullable String token, List<String> headers) {
        this.address = address;
        this.token = token;
        this.headers = headers;
    }

    /** Acts as a person with a locally signed token. */
    public Api as(String name, String unit, Role... roles) {
        return withToken(Tokens.of(name, unit, roles));
    }

    public Api withToken(String token) {
        return new Api(address, token, headers);
    }

    public Api with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Api(address, token, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, HttpRequest.BodyPublishers.noBody());
    }

    /** @param body an object that becomes JSON, or a string sent as it is */
    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    public Answer send(String method, String path, @Nullable String contentType, byte[] body) {
        return send(method, path, contentType, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private Answer send(String method, String path, @Nullable String contentType, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return new Answer(method + " " + path, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    public record Answer(String request, HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Answers itself, or says what came instead. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(request + " answered " + status() + " instead of " + status + ": " + text());
            }
            return this;
        }

        /** The problem's stable code. */
        public String code() {
            return json().path("code").asString("");
        }

        /** The fields at fault with their codes. */
        public Map<String, String> errors() {
            var errors = new java.util.TreeMap<String, String>();
            json().path("errors")
                    .forEach(error -> errors.put(error.get("field").asString(), error.get("code").asString()));
            return errors;
        }
    }
}
