package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.local.part.Part;
import vn.ocop.local.part.Readiness;
import vn.ocop.local.part.Starting;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Running;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartupTests {
    @TempDir
    private Path folder;

    private Layout layout;
    private Processes processes;

    @BeforeEach
    void aHome() {
        layout = new Layout(folder, folder.resolve("home"), folder.resolve("programs"));
        processes = new Processes(layout.run(), layout.logs());
    }

    @AfterEach
    void stop() {
        List.of("first", "second").forEach(name -> processes.find(name, mark(name)).ifPresent(Running::kill));
    }

    @Test
    void goesOnThoughEveryVirtualThreadWaitsForAClass() throws Exception {
        var waiting = IntStream.range(0, 4 * Runtime.getRuntime().availableProcessors())
                .mapToObj(_ -> Thread.ofVirtual().start(Loading::use)).toList();
        try {
            startup(part("first", Set.of(), () -> true), part("second", Set.of("first"), () -> true)).run();

            assertThat(processes.find("second", mark("second"))).isPresent();
        } finally {
            End.LATCH.countDown();
            for (var thread : waiting) {
                thread.join();
            }
        }
    }

    @Test
    void leavesNothingBehindWhenOnePartFails() {
        var failing = startup(part("first", Set.of(), () -> true), part("second", Set.of("first"), () -> {
            throw new UserError("hỏng", "broken");
        }));

        assertThatThrownBy(failing::run).isInstanceOf(UserError.class).hasMessageContaining("broken");
        assertThat(processes.find("first", mark("first"))).isEmpty();
        assertThat(processes.find("second", mark("second"))).isEmpty();
    }

    @Test
    void isOverWithinSecondsWhenTheUserEndsItAlsoWithPartsThatDoNotListen() throws Exception {
        var asked = new CountDownLatch(1);
        var never = startup(part("first", Set.of(), () -> {
            asked.countDown();
            return false;
        }));
        var running = Thread.ofPlatform().start(() -> assertThatThrownBy(never::run));
        asked.await();
        long from = System.nanoTime();
        never.abort();

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
        assertThat(processes.find("first", mark("first"))).isEmpty();
        running.join();
    }

    private Startup startup(Part... parts) {
        var build = new Build(layout, List.of(), true, Progress.none());
        return new Startup(layout, processes, Progress.none(), build, List.of(parts), () -> {});
    }

    private Part part(String name, Set<String> after, Readiness readiness) {
        return new Part(name, List.of(Port.MAIL), after, mark(name), readiness, new Starting() {
            @Override
            public void prepare() {}

            @Override
            public Launch launch() {
                return new Launch(name, List.of("sh", "-c", "trap '' TERM; while true; do sleep 1; done", mark(name)),
                        Map.of(), folder, mark(name), "identity");
            }

            @Override
            public void beforeStart() {}
        });
    }

    private String mark(String name) {
        return name + "@" + folder;
    }

    /** Its initialisation takes as long as the test wants; whoever touches it meanwhile holds a carrier. */
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
