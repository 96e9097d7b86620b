package vn.ocop.local.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import vn.ocop.local.UserError;
import vn.ocop.local.process.Turn;

/**
 * A program's folder that is either wholly there or not there at all, also when two launchers unpack at once or one is
 * killed half way: the archive is unpacked beside its place and moved there in one step, under a lock.
 */
public final class Unpacked {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Unpacked() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException, InterruptedException;
    }

    /**
     * The folder {@code place}, filled first if it is not there.
     *
     * @throws UncheckedIOException if it cannot be filled; nothing is left at {@code place} then
     */
    public static Path at(Path place, Filling filling) throws InterruptedException {
        if (Files.isDirectory(place)) {
            return place;
        }
        try {
            Files.createDirectories(place.getParent());
            fillUnlessThere(place, filling);
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack " + place, e);
        }
    }

    private static void fillUnlessThere(Path place, Filling filling) throws IOException, InterruptedException {
        try (var _ = Turn.at(sibling(place, ".lock"), PATIENCE)
                .orElseThrow(() -> UserError.waited("./ocop (" + place.getFileName() + ")", PATIENCE))) {
            if (!Files.isDirectory(place)) {
                fill(place, filling);
            }
        }
    }

    private static void fill(Path place, Filling filling) throws IOException, InterruptedException {
        forgetHalves(place);
        Path half = sibling(place, ".half-" + ProcessHandle.current().pid());
        filling.into(Files.createDirectories(half));
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Those of launchers that were killed, except where something they started still writes. */
    private static void forgetHalves(Path place) throws IOException {
        try (var halves = Files.newDirectoryStream(place.getParent(), place.getFileName() + ".half*")) {
            for (Path half : halves) {
                try {
                    Folders.delete(half);
                } catch (DirectoryNotEmptyException _) {
                    // another time
                }
            }
        }
    }

    /** A filling from a {@code .tar.gz} file, without its first {@code strip} path elements. */
    public static Filling fromTarGz(Path archive, int strip) {
        return folder -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
                Tar.gz(in).unpackTo(folder, strip);
            }
        };
    }

    private static Path sibling(Path place, String ending) {
        return place.resolveSibling(place.getFileName() + ending);
    }
}
