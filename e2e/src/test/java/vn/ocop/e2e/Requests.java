package vn.ocop.e2e;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The same GET over and over on kept connections, one after the other on each: as little of a caller as there can be, so
 * that what is measured is the server.
 *
 * @param address host and port
 * @param stop ends what was started for it
 */
record Requests(String address, String path, @Nullable String token, Runnable stop) {

    Requests(String address, String path, @Nullable String token) {
        this(address, path, token, () -> {});
    }

    /** How many a second, and how long each took, in nanoseconds and sorted. */
    record Figures(double perSecond, long[] sorted) {

        /** Milliseconds within which this share was answered. */
        double at(double share) {
            return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
        }
    }

    Figures run(int connections, Duration time) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var all = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < connections; i++) {
                all.add(() -> until(end));
            }
            var took = new ArrayList<Long>();
            for (var each : threads.invokeAll(all)) {
                took.addAll(each.get());
            }
            var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Figures(sorted.length * 1e9 / (System.nanoTime() - begin), sorted);
        }
    }

    private List<Long> until(long end) throws IOException {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: " + address + "\r\nAccept: */*\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var took = new ArrayList<Long>();
        for (long now = System.nanoTime(); now < end;) {
            try (var socket = open()) {
                var in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
                for (boolean kept = true; kept && now < end;) {
                    socket.getOutputStream().write(request);
                    kept = answer(in);
                    long after = System.nanoTime();
                    took.add(after - now);
                    now = after;
                }
            }
        }
        return took;
    }

    private Socket open() throws IOException {
        var colon = address.lastIndexOf(':');
        var socket = new Socket(InetAddress.getByName(address.substring(0, colon)),
                Integer.parseInt(address.substring(colon + 1)));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Reads one answer to its end; answers whether the connection stays open. */
    private boolean answer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + ": " + status);
        }
        int length = -1;
        boolean kept = true;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            kept &= !lower.equals("connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return kept;
        }
        for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(chunk + 2L);
        }
        line(in);
        return kept;
    }

    private static String line(InputStream in) throws IOException {
        var buffer = new byte[8 * 1024];
        int length = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection was closed");
            }
            buffer[length++] = (byte) c;
        }
        return new String(Arrays.copyOf(buffer, Math.max(0, length - 1)), StandardCharsets.UTF_8);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void awaitOpen(int port) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("Nothing listens on " + port);
    }
}
