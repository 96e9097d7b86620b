package vn.ocop.local.part;

import java.util.List;
import java.util.Set;
import vn.ocop.local.Port;

/**
 * A part of the platform: a process of its own.
 *
 * @param ports what it listens on; the first is the one people know it by
 * @param after the parts that must be ready before it is started
 * @param mark the argument its process is known by
 */
public record Part(String name, List<Port> ports, Set<String> after, String mark, Readiness readiness,
        Starting starting) {

    /** PostgreSQL waits for its clients on SIGTERM and ends their sessions on SIGINT. */
    public boolean stopsByInterrupt() {
        return name.equals("postgres");
    }

    public Port port() {
        return ports.getFirst();
    }
}
