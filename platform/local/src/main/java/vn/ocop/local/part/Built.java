package vn.ocop.local.part;

/** Waits until the services' jars are there. */
@FunctionalInterface
public interface Built {
    void await() throws Exception;

    /** They are there as they are. */
    static Built already() {
        return () -> {};
    }
}
