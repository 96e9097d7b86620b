package vn.ocop.contracts;

import java.util.Set;

/**
 * A Kafka topic of the platform: one aggregate's facts, compacted by the aggregate's id, so that a new service builds
 * its copy from the beginning.
 *
 * @param name {@code ocop.<service>.<plural noun>}
 * @param data the record every fact of the topic carries: the aggregate's whole public state
 * @param types the facts that may appear
 */
public record Topic<T>(String name, Class<T> data, Set<String> types) {

    /** Partitions of every topic: the most consumers of one group that can share the work. */
    public static final int PARTITIONS = 6;

    /** The type of a fact that says nothing new: a state told again to those who missed it. It may appear in every topic. */
    public static final String RESTATED = "Restated";

    @Override
    public String toString() {
        return name;
    }
}
