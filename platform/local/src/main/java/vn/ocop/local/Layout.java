package vn.ocop.local;

import java.nio.file.Path;

/**
 * Where an installation keeps what.
 *
 * @param root the work tree with the sources
 * @param home the folder of this installation's data, logs and running state
 * @param programs what is only derived and may be shared between installations: unpacked servers, jars, caches
 */
public record Layout(Path root, Path home, Path programs) {

    public Layout {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    /** What survives a restart and is deleted by {@code up --fresh}. */
    public Path data() {
        return home.resolve("data");
    }

    /** Data that are being deleted: moved away first, so that a deletion cut short leaves no half of them in use. */
    Path erased() {
        return home.resolve("erased");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Process ids and start arguments. */
    public Path run() {
        return home.resolve("run");
    }

    /** Where servers work while their caches are recorded. */
    public Path recording() {
        return run().resolve("recording");
    }

    /** Copies of the jars that are run, with their ahead-of-time caches. */
    public Path releases() {
        return programs.resolve("releases");
    }

    public Path secrets() {
        return home.resolve("secrets.properties");
    }
}
