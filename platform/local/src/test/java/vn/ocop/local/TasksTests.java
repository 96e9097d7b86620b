package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TasksTests {
    @Test
    void areAwaitedForATimeAndThenNamed() {
        var tasks = new Tasks(Progress.none(), Duration.ofMillis(50));
        tasks.start("kafka", new CountDownLatch(1)::await);
        tasks.doing("kafka", "starting");

        assertThatThrownBy(tasks::await).isInstanceOf(UserError.class).hasMessageContaining("kafka starting");
        tasks.stop();
    }

    @Test
    void endWithTheFirstThatFails() {
        var tasks = new Tasks(Progress.none(), Duration.ofMinutes(1));
        tasks.start("waits", new CountDownLatch(1)::await);
        tasks.start("fails", () -> {
            throw new IllegalStateException("failed");
        });

        assertThatThrownBy(tasks::await).isInstanceOf(ExecutionException.class).hasMessageContaining("failed");
        tasks.stop();
    }

    @Test
    void areInterruptedWhenStopped() throws Exception {
        var tasks = new Tasks(Progress.none(), Duration.ofMinutes(1));
        var interrupted = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        tasks.start("waits", () -> {
            try {
                started.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        started.await();
        tasks.stop();

        interrupted.await();
        assertThat(tasks.areStopped()).isTrue();
    }
}
