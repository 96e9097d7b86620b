package vn.ocop.local.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTests {

    @TempDir
    private Path place = Path.of("");

    @RepeatedTest(20)
    void threeMayDeleteOneFolderAtOnce() throws Exception {
        var folder = filled();
        var begin = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var all = threads.invokeAll(IntStream.range(0, 3).<Callable<Boolean>>mapToObj(_ -> () -> {
                begin.await();
                Folders.delete(folder);
                return true;
            }).toList());

            assertThat(all).allSatisfy(each -> assertThat(each.get()).isTrue());
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aLinkIsRemovedAndWhatItLeadsToStays() throws IOException {
        var elsewhere = Files.writeString(place.resolve("elsewhere"), "kept");
        var folder = filled();
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(elsewhere).hasContent("kept");
    }

    private Path filled() throws IOException {
        var folder = place.resolve("folder");
        for (int i = 0; i < 5; i++) {
            var inner = Files.createDirectories(folder.resolve("inner" + i));
            for (int j = 0; j < 40; j++) {
                Files.writeString(inner.resolve("file" + j), "x");
            }
        }
        return folder;
    }
}
