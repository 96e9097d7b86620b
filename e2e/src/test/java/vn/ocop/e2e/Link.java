package vn.ocop.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line on which the other parts reach one part; a test can slow it down, cut it or let it fall silent. */
final class Link {

    /** How a line is. */
    enum State {
        /** Passes on all it is given. */
        WHOLE,
        /** Passes it on late, a fifth of a second for each piece. */
        SLOW,
        /** Takes connections and passes nothing on. */
        SILENT,
        /** Ends each connection at once. */
        CUT
    }

    private static final Duration LATE = Duration.ofMillis(200);

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    /** @param target the port that the part listens on */
    Link(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void become(State next) {
        synchronized (this) {
            state = next;
            notifyAll();
        }
        if (next == State.CUT) {
            cut();
        }
    }

    /** Ends what is connected now, as a router does that forgets its connections; new ones are taken. */
    void cut() {
        for (var end : ends) {
            try {
                end.setSoLinger(true, 0);
            } catch (IOException closed) {
                // it has ended by itself
            }
            close(end);
        }
    }

    private synchronized State state() {
        return state;
    }

    private void accept() {
        while (true) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        ends.add(caller);
        if (state() == State.CUT) {
            close(caller);
            return;
        }
        try {
            var part = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(part);
            caller.setTcpNoDelay(true);
            part.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pass(caller, part));
            pass(part, caller);
        } catch (IOException away) {
            close(caller);
        }
    }

    /** One end's silence is passed on too: who closes the one closes the other. */
    private void pass(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var piece = new byte[1 << 16];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                delay();
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException ended) {
            // its other half ends too
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private void delay() throws InterruptedException {
        if (state() == State.SLOW) {
            Thread.sleep(LATE);
        }
        synchronized (this) {
            while (state == State.SILENT) {
                wait();
            }
        }
    }

    private void close(Socket end) {
        ends.remove(end);
        try {
            end.close();
        } catch (IOException closed) {
            // as wanted
        }
    }
}
