package vn.ocop.registry.workbook;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.identity.Jurisdiction;

/**
 * A workbook an officer has brought in.
 *
 * @param unit the officer's unit
 * @param owner the officer's account
 * @param jurisdiction how far the officer reaches: a commune's own rows, or those of a city's communes
 * @param sha256 hash of the file: the same file is one workbook
 * @param rows how many rows it has
 * @param done how many have been looked at, or taken
 * @param ignoredSheets sheets without headings, whose rows were not read
 */
public record Workbook(UUID id, String unit, UUID owner, Jurisdiction jurisdiction, String name, String sha256,
        State state, long said, int rows, int done, List<IgnoredSheet> ignoredSheets, Instant uploadedAt) {

    /** Where it stands. */
    public enum State {
        PREVIEWING, PREVIEWED, APPLYING, APPLIED
    }

    /** A sheet that was not read. */
    public record IgnoredSheet(String name, int rows) {}

    /**
     * What was found in a file, to be gone through once while it is there.
     *
     * @param rows how many rows there are
     */
    public record Content(int rows, List<IgnoredSheet> ignored, Iterator<SourceRow> each) {}
}
