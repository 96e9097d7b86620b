package vn.ocop.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTests {
    @TempDir
    private Path folder;

    @Test
    void leavesNothingBehindWhenItFailsHalfWay() {
        Path place = folder.resolve("program");

        assertThatThrownBy(() -> Unpacked.at(place, half -> {
            Files.writeString(half.resolve("first"), "");
            throw new IOException("the disk is full");
        })).isInstanceOf(UncheckedIOException.class);
        assertThat(place).doesNotExist();
    }

    @Test
    void isFilledOnceThoughManyWantItAtOnce() {
        var fillings = new AtomicInteger();
        try (var threads = Executors.newCachedThreadPool()) {
            IntStream.range(0, 8).forEach(_ -> threads.submit(() -> Unpacked.at(folder.resolve("program"),
                    _ -> fillings.incrementAndGet())));
        }

        assertThat(fillings).hasValue(1);
    }

    @Test
    void isFilledThoughAKilledLauncherLeftAHalf() throws Exception {
        Path half = Files.createDirectories(folder.resolve("program.half-1"));
        Files.writeString(half.resolve("first"), "");

        assertThat(Unpacked.at(folder.resolve("program"), _ -> {})).isEmptyDirectory();
        assertThat(half).doesNotExist();
    }
}
