package vn.ocop.registry.file;

import java.util.UUID;
import vn.ocop.platform.refusal.Refusal;

/** How much of the file store the versions of a producer's papers and its products' photos may take. */
public interface Quota {

    /**
     * Keeps room for one more file, before others of the same producer, until the work at hand is done.
     *
     * @param bytes of the file, 0 while it is not known
     * @throws Refusal 409 when the producer's files would be too many, or too large together
     */
    void require(UUID producer, long bytes);
}
