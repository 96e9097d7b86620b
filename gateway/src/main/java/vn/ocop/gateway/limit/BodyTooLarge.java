package vn.ocop.gateway.limit;

import java.io.IOException;

/** A body turned out, while it was being passed on, to be larger than allowed. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    BodyTooLarge() {
        super("The body is larger than allowed");
    }
}
