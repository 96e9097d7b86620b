package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.ocop.registry.person.NoPersonalKey;

/** A registry without a key for personal numbers says so and does not start. */
@ExtendWith(OutputCaptureExtension.class)
class MissingKeyIT {

    @Test
    void theServiceRefusesToStartWithOneClearSentence(CapturedOutput output) {
        var service = new SpringApplicationBuilder(RegistryApplication.class);

        assertThatThrownBy(() -> service.run("--server.port=0", "--ocop.personal-key=",
                "--spring.main.lazy-initialization=false", "--spring.flyway.enabled=false",
                "--spring.datasource.hikari.initialization-fail-timeout=-1"))
                .hasRootCauseInstanceOf(NoPersonalKey.class);
        assertThat(output).contains("OCOP_PERSONAL_KEY is not set").contains("Set OCOP_PERSONAL_KEY to <id>:<secret>")
                .contains("APPLICATION FAILED TO START");
    }
}
