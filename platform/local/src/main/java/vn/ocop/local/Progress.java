package vn.ocop.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says on the terminal what is being done and how long it has taken; one line a step. */
public final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();
    private volatile long last = start;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A silent one, for programs. */
    public static Progress none() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /** One step, Vietnamese first. */
    public void say(String vietnamese, String english, String what) {
        last = System.nanoTime();
        out.println(String.format(Locale.ROOT, "%6.1f s  %s · %s %s", seconds(), vietnamese, english, what)
                .stripTrailing());
    }

    /** How long nothing has been said. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - last);
    }

    /** Text as it is. */
    public void print(String text) {
        out.println(text);
    }

    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
