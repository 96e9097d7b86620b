package vn.ocop.portal.api;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform's services, with the visitor's token and language. */
@Component
public class Api {

    private final RestClient client;
    private final Services services;
    private final JsonMapper json;

    Api(Services services, JsonMapper json) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2)).build());
        requests.setReadTimeout(Duration.ofSeconds(15));
        this.json = json;
        this.services = services;
        this.client = RestClient.builder()
                .requestFactory(requests)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw problem(response);
                })
                .build();
    }

    /**
     * @param path with {@code {}} for each value
     * @throws ApiProblem what the platform answered instead
     */
    public JsonNode get(String path, Object... values) {
        return get(VisitorHeaders.here(), path, values);
    }

    /** What a page reads, asked for at once. */
    public Reads reads() {
        return new Reads(this, VisitorHeaders.here());
    }

    JsonNode get(VisitorHeaders visitor, String path, Object... values) {
        return services.call(path, address -> read(client.get().uri(address + path, values)
                .headers(headers -> headers.addAll(visitor.values()))
                .accept(MediaType.APPLICATION_JSON).retrieve().body(byte[].class)));
    }

    /** @param key the form's own key: the same form sent twice is done once */
    public JsonNode send(HttpMethod method, UUID key, Object body, String path, Object... values) {
        return change(method, key, null, body, path, values);
    }

    /** @param version what the visitor saw; somebody else's change in between is not written over */
    public JsonNode change(HttpMethod method, UUID key, @Nullable Long version, Object body, String path,
            Object... values) {
        return services.call(path, address -> read(client.method(method)
                .uri(address + path, values)
                .header("Idempotency-Key", key.toString())
                .headers(headers -> {
                    headers.addAll(VisitorHeaders.here().values());
                    if (version != null) {
                        headers.setIfMatch("\"" + version + "\"");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(body))
                .retrieve()
                .body(byte[].class)));
    }

    public JsonNode post(UUID key, Object body, String path, Object... values) {
        return send(HttpMethod.POST, key, body, path, values);
    }

    private JsonNode read(byte @Nullable [] body) {
        return body == null || body.length == 0 ? json.createObjectNode() : json.readTree(body);
    }

    private ApiProblem problem(ClientHttpResponse response) {
        try {
            return new ApiProblem(response.getStatusCode().value(), json.readTree(response.getBody().readAllBytes()));
        } catch (java.io.IOException | tools.jackson.core.JacksonException unreadable) {
            throw new ResourceAccessException("A service's answer could not be read");
        }
    }
}
