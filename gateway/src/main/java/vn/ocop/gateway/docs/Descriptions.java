package vn.ocop.gateway.docs;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ocop.gateway.route.RouteSettings;

/** The services' own OpenAPI descriptions, asked for when wanted and remembered for a minute. */
@Component
class Descriptions {

    private static final Logger log = LoggerFactory.getLogger(Descriptions.class);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final RouteSettings routes;
    private final RestClient http;
    private final LoadingCache<String, ObjectNode> descriptions = Caffeine.newBuilder().expireAfterWrite(KEPT)
            .build(this::ask);

    Descriptions(RouteSettings routes, RestClient.Builder http) {
        this.routes = routes;
        this.http = http.build();
    }

    /** A service's description; none while it is away, or if there is no such service. */
    Optional<ObjectNode> of(String service) {
        if (!routes.services().containsKey(service)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(descriptions.get(service)).map(ObjectNode::deepCopy);
        } catch (RestClientException away) {
            log.info("No description of {}: {}", service, away.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The descriptions of all services that are there. */
    Map<String, ObjectNode> all() {
        var all = new LinkedHashMap<String, ObjectNode>();
        routes.services().keySet().forEach(service -> of(service).ifPresent(found -> all.put(service, found)));
        return all;
    }

    boolean isService(String name) {
        return routes.services().containsKey(name);
    }

    private ObjectNode ask(String service) {
        var address = routes.services().get(service);
        var answer = address == null
                ? null
                : http.get().uri(address.address() + "/v3/api-docs").accept(MediaType.APPLICATION_JSON).retrieve()
                        .body(JsonNode.class);
        if (!(answer instanceof ObjectNode description)) {
            throw new RestClientException("No description");
        }
        description.putArray("servers").addObject().put("url", "/");
        return description;
    }
}
