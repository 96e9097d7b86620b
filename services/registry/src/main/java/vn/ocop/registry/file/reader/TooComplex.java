package vn.ocop.registry.file.reader;

import java.io.IOException;

/** A file that unfolds to more than is looked at. */
final class TooComplex extends IOException {

    private static final long serialVersionUID = 1;

    TooComplex() {
        super("the file unfolds to more than is looked at");
    }
}
