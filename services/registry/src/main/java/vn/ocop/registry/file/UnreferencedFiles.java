package vn.ocop.registry.file;

import java.util.List;

/** Files in the store that no row refers to: not yet, or no longer. Each method is part of the work at hand. */
public interface UnreferencedFiles {

    /** These are about to be stored; unless they are {@linkplain #reference referenced} they are removed from the store after a day. */
    void announce(String unit, List<String> keys);

    /** A row refers to these now: they stay. */
    void reference(List<String> keys);

    /** No row refers to these any longer: they are removed from the store soon. */
    void release(String unit, List<String> keys);
}
