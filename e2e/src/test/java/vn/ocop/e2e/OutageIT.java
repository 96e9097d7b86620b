package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.testing.Facts;

/** A part is away, the rest goes on. */
class OutageIT {

    @AfterEach
    void everythingIsBack() {
        for (var name : List.of("kafka", "keycloak", "certification")) {
            if (!Platform.installation().isRunning(name)) {
                Platform.installation().start(name);
            }
            Platform.installation().awaitReady(name, Duration.ofSeconds(90));
        }
    }

    @Test
    void withoutKafkaWritesAreAcceptedAndArriveWhenItIsBack() {
        var id = World.producer("producer1.odien").get("id").asString();
        Platform.installation().kill("kafka");
        var name = "HTX ghi khi Kafka nghỉ " + System.nanoTime();
        var form = new HashMap<>(World.registration("producer1.odien", name));
        form.remove("consent");

        Platform.as("producer1.odien").put("/v1/registry/producers/" + id, form).expect(200);
        assertThat(Platform.as("officer.odien").get("/v1/notifications/messages?limit=5").expect(200).text())
                .doesNotContain(name);

        Platform.installation().start("kafka");
        Facts.eventually(Duration.ofSeconds(60),
                () -> Platform.as("officer.odien").get("/v1/notifications/messages?limit=5").text(),
                text -> text.contains(name));
    }

    @Test
    void withoutKeycloakThoseSignedInGoOnWorking() {
        Platform.as("officer.odien").get("/v1/registry/producers").expect(200);
        Platform.installation().kill("keycloak");

        for (int i = 0; i < 20; i++) {
            Platform.as("officer.odien").get("/v1/registry/producers").expect(200);
        }
    }

    @Test
    void aServiceThatIsDownIsSaidPlainlyAndTheOthersAnswer() {
        Platform.installation().kill("certification");

        var problem = Facts.eventually(() -> Platform.visitor().get("/v1/public/rulebooks"),
                answer -> answer.status() == 503);
        assertThat(problem.code()).isEqualTo("unavailable");
        assertThat(problem.header("Retry-After")).isNotEmpty();
        Platform.visitor().get("/v1/public/units").expect(200);

        Platform.installation().start("certification");
        Facts.eventually(Duration.ofSeconds(90), () -> Platform.visitor().get("/v1/public/rulebooks"),
                answer -> answer.status() == 200);
    }
}
