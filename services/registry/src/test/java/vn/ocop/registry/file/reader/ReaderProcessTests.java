package vn.ocop.registry.file.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.platform.refusal.Refusal;

/** However a reading process ends, the caller hears why, and the next file has a process of its own. */
class ReaderProcessTests {

    private final ReaderProcess process = new ReaderProcess(Duration.ofSeconds(20));

    /** Ends at once. */
    static final class Content {
        public static void main(String[] arguments) {
            System.exit(Integer.parseInt(arguments[0]));
        }
    }

    /** Fills its memory. */
    static final class Hungry {
        public static void main(String[] arguments) {
            var kept = new ArrayList<long[]>();
            while (!kept.contains(new long[0])) {
                kept.add(new long[100_000]);
            }
        }
    }

    /** Never ends. */
    static final class Endless {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @AfterEach
    void theNextFileIsReadAllTheSame() {
        assertThat(run(process, Content.class, "10")).isEqualTo(10);
    }

    @Test
    void aFileThatFillsTheMemoryIsTooComplex() {
        refused(() -> run(process, Hungry.class), Refusal.Kind.UNPROCESSABLE, "too-complex");
    }

    @Test
    void aFileThatIsReadForEverIsTooComplex() {
        refused(() -> run(new ReaderProcess(Duration.ofSeconds(1)), Endless.class), Refusal.Kind.UNPROCESSABLE,
                "too-complex");
    }

    /** As when the machine's own limit ends it: another time the file may be read. */
    @Test
    void aReaderThatIsEndedFromOutsideIsAway() {
        var killed = CompletableFuture.runAsync(() -> Stream.generate(ReaderProcessTests::endless)
                .flatMap(Optional::stream).findFirst().orElseThrow().destroyForcibly());
        refused(() -> run(process, Endless.class), Refusal.Kind.UNAVAILABLE, "reader-away");
        killed.join();
    }

    /** This test's own child, once it runs. */
    private static Optional<ProcessHandle> endless() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().commandLine().orElse("").contains(Endless.class.getName())).findFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {134, 139, 3})
    void aFileThatMakesItCrashIsTooComplex(int exit) {
        refused(() -> run(process, Content.class, "" + exit), Refusal.Kind.UNPROCESSABLE, "too-complex");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 143})
    void aReaderThatDoesNotBeginIsAway(int exit) {
        refused(() -> run(process, Content.class, "" + exit), Refusal.Kind.UNAVAILABLE, "reader-away");
    }

    private static int run(ReaderProcess process, Class<?> program, String... arguments) {
        return process.inFolder(folder -> process.run(program, folder, List.of(arguments)));
    }

    private static void refused(Runnable work, Refusal.Kind kind, String code) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
