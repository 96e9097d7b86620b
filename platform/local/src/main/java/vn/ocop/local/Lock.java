package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** One launcher at a time works on an installation; the lock goes with its process, however that ends. */
final class Lock implements AutoCloseable {
    private final FileChannel file;

    private Lock(FileChannel file) {
        this.file = file;
    }

    static Lock of(Layout layout) {
        try {
            Files.createDirectories(layout.home());
            var file = FileChannel.open(layout.home().resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (taken(file)) {
                file.close();
                throw new UserError("Một lệnh ./ocop khác đang chạy trên bản cài này; hãy đợi nó xong.",
                        "Another ./ocop is at work on this installation; wait for it to end.");
            }
            return new Lock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean taken(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
