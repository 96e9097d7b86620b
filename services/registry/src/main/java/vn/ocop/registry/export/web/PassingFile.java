package vn.ocop.registry.export.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A file on disk that is gone when it is closed, and with the process at the latest: written once, then read once. */
final class PassingFile implements AutoCloseable {

    private final FileChannel channel;

    PassingFile() throws IOException {
        channel = FileChannel.open(Files.createTempFile("ocop-export-", null), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** To close it flushes it; the file stays. */
    OutputStream out() {
        return new BufferedOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    long size() throws IOException {
        return channel.size();
    }

    /** From the beginning; the file goes with the stream. */
    InputStream in() throws IOException {
        return Channels.newInputStream(channel.position(0));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
