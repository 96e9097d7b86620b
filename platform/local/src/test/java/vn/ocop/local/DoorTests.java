package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.local.StandIn.Answer;

class DoorTests {
    @TempDir
    private Path folder;

    @Test
    void isOpenWhenTheLastServiceIsReachedThroughTheGateway() throws Exception {
        var refused = new AtomicInteger();
        try (var keycloak = new StandIn((_, _) -> new Answer(200, "{\"access_token\":\"t\"}"));
                var gateway = new StandIn((call, _) -> call.contains("/registry/") && refused.incrementAndGet() < 4
                        ? new Answer(503, "{\"code\":\"unavailable\"}")
                        : new Answer(403, "{}"))) {
            door(gateway, keycloak).awaitOpen();
        }

        assertThat(refused).hasValue(4);
    }

    @Test
    void opensAlsoWhenTheOperatorsAccountWasChanged() throws Exception {
        try (var keycloak = new StandIn((_, _) -> new Answer(401, "{}"));
                var gateway = new StandIn((_, _) -> new Answer(401, "{}"))) {
            door(gateway, keycloak).awaitOpen();
        }
    }

    private Door door(StandIn gateway, StandIn keycloak) {
        return new Door(Installation.at(folder).ports(PortPlan.from(Map.of("OCOP_PORT_GATEWAY",
                Integer.toString(gateway.port()), "OCOP_PORT_KEYCLOAK", Integer.toString(keycloak.port())))).build());
    }
}
