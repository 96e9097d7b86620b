package vn.ocop.notifications.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that does with each recipient what a test wants. */
final class TestMailServer {

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, Hold> held = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> mails = new ConcurrentHashMap<>();
    private final SMTPServer server;

    TestMailServer() {
        server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler()).build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** From here on the recipient is answered with this code; 250 takes the mail. */
    void answers(String recipient, int code) {
        answers.put(recipient, code);
    }

    /** The recipient is not answered until this is closed. */
    Hold holds(String recipient) {
        var hold = new Hold();
        held.put(recipient, hold);
        return hold;
    }

    int triesFor(String recipient) {
        return tries.getOrDefault(recipient, new AtomicInteger()).get();
    }

    int mailsTo(String recipient) {
        return mails.getOrDefault(recipient, new AtomicInteger()).get();
    }

    /** Somebody who is kept waiting. */
    static final class Hold implements AutoCloseable {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void awaitHeld() {
            await(reached);
        }

        private void stop() {
            reached.countDown();
            await(released);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Nobody came in half a minute.");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() {
            released.countDown();
        }
    }

    private final class Handler implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            tries.computeIfAbsent(recipient, name -> new AtomicInteger()).incrementAndGet();
            var hold = held.get(recipient);
            if (hold != null) {
                hold.stop();
            }
            int code = answers.getOrDefault(recipient, 250);
            if (code != 250) {
                throw new RejectException(code, "as the test wants");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream content) throws IOException {
            content.readAllBytes();
            recipients.forEach(name -> mails.computeIfAbsent(name, each -> new AtomicInteger()).incrementAndGet());
            return "taken";
        }

        @Override
        public void done() {}
    }
}
