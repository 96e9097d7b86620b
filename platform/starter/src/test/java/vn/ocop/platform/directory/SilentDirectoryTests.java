package vn.ocop.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.ocop.platform.refusal.Refusal;

/** An identity provider that takes connections and says nothing keeps nobody for ever, and is no fault of ours. */
class SilentDirectoryTests {

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theTokenIsNotAwaitedForEver() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(DirectoryAutoConfiguration.class))
                    .withPropertyValues("ocop.directory.client-id=ocop-directory", "ocop.directory.client-secret=x",
                            "ocop.directory.realm=ocop",
                            "ocop.directory.url=http://127.0.0.1:" + silent.getLocalPort())
                    .run(context -> assertThatThrownBy(
                            () -> context.getBean(Directory.class).person(UUID.randomUUID()))
                            .isInstanceOfSatisfying(Refusal.class,
                                    refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE)));
        }
    }
}
