package vn.ocop.registry.duplicate;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the duplicates of the acting unit are told from. */
public interface Duplicates {

    /** The unit's producers that are not closed. */
    List<Candidate> candidates();

    /** Those of them whose tax code a producer of another unit has, too: the fact and nothing else. */
    Set<UUID> elsewhere();

    /** The pairs about which an officer has decided. */
    Set<Pair.Key> decided();

    /** Remembers a decision; a later one about the same pair replaces it. */
    void decide(Pair.Key pair, boolean same, String reason);
}
