package vn.ocop.registry.file;

import java.nio.file.Path;
import vn.ocop.platform.refusal.Refusal;

/** Looks for viruses and the like. */
public interface Scanner {

    /** An installation without a scanner. */
    Scanner NONE = file -> {};

    /** @throws Refusal 422 when something is found, 503 when the scanner cannot say */
    void scan(Path file);
}
