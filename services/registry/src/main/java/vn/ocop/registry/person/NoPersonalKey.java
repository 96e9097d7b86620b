package vn.ocop.registry.person;

/** The service has no usable key for personal numbers, and does not start without one. */
public class NoPersonalKey extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what is wrong with the setting; never the setting itself */
    public NoPersonalKey(String message) {
        super(message);
    }
}
