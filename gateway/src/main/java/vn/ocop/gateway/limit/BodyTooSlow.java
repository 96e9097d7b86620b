package vn.ocop.gateway.limit;

import java.io.IOException;

/** A body had not come whole in the time it may take. */
public class BodyTooSlow extends IOException {

    private static final long serialVersionUID = 1;

    BodyTooSlow() {
        super("The body did not come in time");
    }
}
