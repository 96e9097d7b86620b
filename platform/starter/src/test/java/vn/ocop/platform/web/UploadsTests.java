package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.refusal.Refusal;

/** Whoever sends many files waits for himself. */
class UploadsTests {

    private static final Closeable BODY = () -> {};

    private final Uploads uploads = new Uploads(2);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<String> worked = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        held.countDown();
        threads.close();
    }

    @Test
    void onePersonsFilesDoNotKeepAnothersFromWork() throws Exception {
        var received = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            start("many", received, held);
        }
        received.await();

        start("other", new CountDownLatch(1), new CountDownLatch(0)).get();
        assertThat(worked).containsExactly("other");
    }

    @Test
    void onlySoManyOfOnePersonComeIn() throws Exception {
        var received = new CountDownLatch(16);
        for (int i = 0; i < 16; i++) {
            start("many", received, held);
        }
        received.await();

        assertThatThrownBy(() -> take("many", new CountDownLatch(1), held)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
        take("other", new CountDownLatch(1), new CountDownLatch(0));
        assertThat(worked).containsExactly("other");
    }

    private Future<?> start(String person, CountDownLatch received, CountDownLatch until) {
        return threads.submit(() -> {
            take(person, received, until);
            return null;
        });
    }

    private void take(String person, CountDownLatch received, CountDownLatch until) throws Exception {
        uploads.take(person, () -> {
            received.countDown();
            return BODY;
        }, body -> {
            try {
                until.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            worked.add(person);
        });
    }
}
