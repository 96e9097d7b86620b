package vn.ocop.testing;

import java.util.Map;
import java.util.UUID;

/** The servers a test runs against: embedded by default, in containers with {@code -Docop.servers=docker}. */
interface Servers {

    /** A key for personal numbers, of this test run only. */
    String PERSONAL_KEY = "test:" + UUID.randomUUID() + UUID.randomUUID();

    /** Prepares what a service needs and answers its settings. */
    Map<String, Object> settingsFor(String service);

    static Servers shared() {
        return Holder.SERVERS;
    }

    /** Started once for all tests of a module. */
    final class Holder {

        private static final Servers SERVERS = "docker".equals(System.getProperty("ocop.servers"))
                ? new DockerServers()
                : new EmbeddedServers();

        private Holder() {}
    }
}
