package vn.ocop.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * How many uploads there may be at the same time: a good many on their way to disk, a few at work. What is at work holds a
 * connection of the database and memory for looking into the file; what waits for its turn holds neither.
 */
class Uploads {

    private static final int COMING_IN = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore comingIn = new Semaphore(COMING_IN);
    private final Semaphore atWork;

    Uploads(int atOnce) {
        atWork = new Semaphore(atOnce, true);
    }

    interface Turn<T> {
        T take() throws IOException;
    }

    /** @throws Refusal 503 when too many are coming in */
    <T> T receive(Turn<T> receiving) throws IOException {
        if (!comingIn.tryAcquire()) {
            throw busy();
        }
        try {
            return receiving.take();
        } finally {
            comingIn.release();
        }
    }

    /** @throws Refusal 503 when its turn has not come after a while */
    void work(Checked.Work work) throws IOException, jakarta.servlet.ServletException {
        try {
            if (!atWork.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            work.run();
        } finally {
            atWork.release();
        }
    }

    static Refusal busy() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "busy",
                new Text("Đang có quá nhiều dữ liệu được gửi lên, hãy thử lại sau giây lát.",
                        "Too much is being sent at the moment; try again in a moment."));
    }
}
