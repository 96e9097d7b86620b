package vn.ocop.local.part;

import java.util.Optional;
import vn.ocop.local.process.Launch;

/** What happens around a part's start, in this order. */
public interface Starting {

    /** Whether {@link #prepare} has nothing to do that takes long enough to be told. */
    default boolean isPrepared() throws Exception {
        return true;
    }

    /** Sets up what needs no other part: unpacks, builds, creates folders. Done again, it finds nothing to do. */
    void prepare() throws Exception;

    /** How the part is started now. Asking changes nothing, so that what runs can be compared with it. */
    Launch launch() throws Exception;

    /** Done immediately before the start, and only then: it may presume that the part does not run. */
    void beforeStart() throws Exception;

    /** How its ahead-of-time cache is made; empty when it has one or wants none. */
    default Optional<Recording> recording() throws Exception {
        return Optional.empty();
    }

    /** Done once it answers, before whatever waits for it is started. */
    default void afterReady() throws Exception {}
}
