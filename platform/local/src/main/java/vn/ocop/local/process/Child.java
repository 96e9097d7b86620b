package vn.ocop.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.ocop.local.UserError;

/** A program that is run to its end: within a time, and killed when nobody waits for it any more. */
public final class Child {
    private Child() {}

    /**
     * Waits for its end.
     *
     * @param what the program's work, in a sentence's middle: "PostgreSQL's data folder"
     * @return its exit status
     * @throws UserError if it takes longer than {@code patience}; it is killed then, with all it started
     * @throws InterruptedException if this thread is told to stop; likewise
     */
    public static int await(Process process, Duration patience, String what) throws InterruptedException {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw UserError.waited(what, patience);
        } finally {
            kill(process.toHandle());
        }
    }

    /** SIGKILL for a program and all it started. */
    public static void kill(ProcessHandle process) {
        Stream.concat(process.descendants(), Stream.of(process)).toList().forEach(ProcessHandle::destroyForcibly);
    }
}
