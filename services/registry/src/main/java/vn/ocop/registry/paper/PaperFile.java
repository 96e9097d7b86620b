package vn.ocop.registry.paper;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a paper's file.
 *
 * @param version 1 and upwards
 * @param sha256 hash of its bytes, hexadecimal
 * @param size bytes
 */
public record PaperFile(int version, String sha256, long size, String contentType, Instant storedAt) {

    /** Where it lies in the store. */
    public String key(UUID paper) {
        return "papers/%s/%d-%s".formatted(paper, version, sha256);
    }
}
