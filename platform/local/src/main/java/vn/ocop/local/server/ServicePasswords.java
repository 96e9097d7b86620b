package vn.ocop.local.server;

/** The passwords of a service's three database roles. */
public record ServicePasswords(String owner, String app, String relay) {

    /** One password for all three, as tests have it. */
    public static ServicePasswords same(String password) {
        return new ServicePasswords(password, password, password);
    }

    @Override
    public String toString() {
        return "ServicePasswords[…]";
    }
}
