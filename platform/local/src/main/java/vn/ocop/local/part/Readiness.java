package vn.ocop.local.part;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import vn.ocop.local.process.Running;

/** Whether a part does its work now, asked of the part itself and not of its process. */
@FunctionalInterface
public interface Readiness {
    int TIMEOUT_MILLIS = 2_000;
    int POLL_MILLIS = 150;

    boolean reached();

    /** Waits until it is reached; returns false when the process ends before, or {@code patience} does. */
    default boolean awaited(Running process, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return process.isAlive();
    }

    /** It answers this address, with success or at all. */
    static Readiness http(String address, boolean success) {
        return () -> {
            try {
                var connection = (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                int status = connection.getResponseCode();
                connection.disconnect();
                return !success || status == HttpURLConnection.HTTP_OK;
            } catch (IOException _) {
                return false;
            }
        };
    }

    /** A Kafka broker names the calls it understands: it has left its start behind and serves clients. */
    static Readiness kafka(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                socket.setSoTimeout(TIMEOUT_MILLIS);
                askApiVersions(new DataOutputStream(socket.getOutputStream()));
                return new DataInputStream(socket.getInputStream()).readInt() > 0;
            } catch (IOException _) {
                return false;
            }
        };
    }

    /** Length, key 18 (ApiVersions), version 0, correlation 1, no client id. */
    private static void askApiVersions(DataOutputStream out) throws IOException {
        out.writeInt(10);
        out.writeShort(18);
        out.writeShort(0);
        out.writeInt(1);
        out.writeShort(-1);
        out.flush();
    }
}
