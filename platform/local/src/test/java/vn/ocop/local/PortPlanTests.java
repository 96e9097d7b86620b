package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTests {
    @Test
    void hasTheUsualPortsWhenNothingIsSaid() {
        var plan = PortPlan.from(Map.of());

        assertThat(plan.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(plan.url(Port.KEYCLOAK)).isEqualTo("http://localhost:8081");
    }

    @Test
    void movesAllPortsAndYetObeysTheOneThatIsNamed() {
        var plan = PortPlan.from(Map.of("OCOP_PORT_OFFSET", "1000", "OCOP_PORT_KAFKA", "7000"));

        assertThat(plan.of(Port.GATEWAY)).isEqualTo(9080);
        assertThat(plan.of(Port.KAFKA)).isEqualTo(7000);
    }

    @Test
    void aPartListensWhereItDidAndIsReachedThroughWhatStandsBeforeIt() {
        var plan = PortPlan.from(Map.of()).reachedAt(Map.of(Port.KEYCLOAK, 9999));

        assertThat(plan.of(Port.KEYCLOAK)).isEqualTo(8081);
        assertThat(plan.reached(Port.KEYCLOAK)).isEqualTo(9999);
        assertThat(plan.url(Port.KEYCLOAK)).isEqualTo("http://localhost:9999");
        assertThat(plan.reached(Port.KAFKA)).isEqualTo(plan.of(Port.KAFKA));
    }

    @Test
    void refusesWhatIsNoPortAndNamesTheVariable() {
        assertThatThrownBy(() -> PortPlan.from(Map.of("OCOP_PORT_MAIL", "many"))).isInstanceOf(UserError.class)
                .hasMessageContaining("OCOP_PORT_MAIL");
        assertThatThrownBy(() -> PortPlan.from(Map.of("OCOP_PORT_OFFSET", "60000"))).isInstanceOf(UserError.class);
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertThatThrownBy(() -> PortPlan.from(Map.of("OCOP_PORT_MAIL", "8080"))).isInstanceOf(UserError.class)
                .hasMessageContaining("OCOP_PORT_MAIL").hasMessageContaining("OCOP_PORT_GATEWAY");
    }

    @Test
    void everyPartHasAPortOfItsName() {
        assertThat(Port.named("notifications").variable()).isEqualTo("OCOP_PORT_NOTIFICATIONS");
    }
}
