package vn.ocop.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which service answers which address.
 *
 * @param services by name, in the order in which they are tried
 * @param portal where all pages come from
 */
@ConfigurationProperties("ocop.gateway")
public record RouteSettings(Map<String, Service> services, URI portal) {

    /**
     * One service.
     *
     * @param address where it is
     * @param paths what it answers
     */
    public record Service(URI address, List<String> paths) {}
}
