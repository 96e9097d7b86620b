package vn.ocop.platform.threads;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * The platform threads that carry virtual ones. The JVM takes as many as there are cores. A virtual thread that waits for
 * a class keeps its carrier; when all of them wait, nobody is left to run whoever is loading it, and the service stands
 * still for ever. So there are many more of them than requests that meet a class for the first time at once.
 */
public final class Carriers {
    private Carriers() {}

    /**
     * Sets how many there may be, now and for the whole JVM; each is created only when it is needed.
     *
     * @throws IllegalArgumentException if the JVM allows fewer ({@code jdk.virtualThreadScheduler.maxPoolSize}, 256 unless
     *         told otherwise)
     */
    public static void allow(int count) {
        ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class).setParallelism(count);
    }
}
