package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** A virtual thread that waits while a class is being loaded holds its carrier: carriers must outnumber those that wait. */
@PlatformTest
class FirstRequestsIT {
    private static final int REQUESTS = 64;
    /** Many times the cores this is run on. */
    private static final int LOADING = 32;

    @LocalServerPort
    private int port;

    @Test
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void areAnsweredWhileVirtualThreadsWaitForAClass() throws Exception {
        try (var visitors = Executors.newFixedThreadPool(REQUESTS)) {
            var waiting = IntStream.range(0, LOADING).mapToObj(_ -> Thread.ofVirtual().start(Loading::use)).toList();
            try {
                var answers = IntStream.range(0, REQUESTS).mapToObj(_ -> visitors.submit(this::request)).toList();

                for (Future<Integer> answer : answers) {
                    assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200);
                }
            } finally {
                End.LATCH.countDown();
                for (var thread : waiting) {
                    thread.join();
                }
                visitors.shutdownNow();
            }
        }
    }

    private int request() {
        return new Api(port).as("first", "09817", Role.COMMUNE_OFFICER).get("/v1/notes/notes").status();
    }

    /** Its initialisation takes as long as the test wants; whoever touches it meanwhile is pinned. */
    private static final class Loading {
        static {
            try {
                End.LATCH.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        static void use() {}
    }

    private static final class End {
        static final CountDownLatch LATCH = new CountDownLatch(1);
    }
}
