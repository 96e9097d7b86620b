package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.local.identity.Account;

/**
 * Calls through a gateway, for one account.
 *
 * @param gateway its address
 * @param token of the account
 */
record GatewayCalls(String gateway, String token) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Checking long audit chains takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** For an account of the installation. */
    static GatewayCalls as(String account, Installation installation) {
        return new GatewayCalls(installation.url("gateway"), signIn(account, installation));
    }

    static String signIn(String account, Installation installation) {
        var form = "grant_type=password&client_id=ocop-cli&username=" + account + "&password=" + Account.PASSWORD;
        return send(HttpRequest
                .newBuilder(URI.create(installation.url("keycloak") + "/realms/ocop/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))).get("access_token").asString();
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + token);
    }

    /** The answer's status, whatever it is. */
    int status(String path) {
        return exchange(request(path).timeout(SHORT).GET().build()).statusCode();
    }

    private static JsonNode send(HttpRequest.Builder builder) {
        var request = builder.timeout(PATIENCE).build();
        var answer = exchange(request);
        if (answer.statusCode() / 100 != 2) {
            throw new UserError("%s trả lời %d.".formatted(request.uri(), answer.statusCode()),
                    "%s answers %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException notThere) {
            throw new UserError("Không có gì trả lời ở %s; hãy chạy ./ocop up trước.".formatted(request.uri()),
                    "Nothing answers at %s; run ./ocop up first.".formatted(request.uri()));
        } catch (HttpTimeoutException _) {
            throw UserError.waited(request.uri().toString(), request.timeout().orElse(PATIENCE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
