package vn.ocop.platform.topics;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import vn.ocop.contracts.Topic;

/**
 * A topic as the service that writes it wants it to be.
 *
 * @param name its name
 * @param partitions how many it is created with; never changed later, for that would move keys to other partitions
 * @param settings Kafka's settings that hold for it, also where it was there before
 */
public record DeclaredTopic(String name, int partitions, Map<String, String> settings) {

    private static final String FOR_EVER = "-1";
    /** A week. */
    private static final String REPLACED_AT_MOST = "604800000";

    /** Facts: the last of each aggregate is kept for ever, and what it replaced is gone after a week. */
    public static DeclaredTopic facts(Topic<?> topic) {
        return new DeclaredTopic(topic.name(), Topic.PARTITIONS,
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, REPLACED_AT_MOST));
    }

    /** What a consumer group could not handle: kept until somebody has looked at it, however long that takes. */
    public static DeclaredTopic deadLetters(String name) {
        return new DeclaredTopic(name, 1,
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER));
    }
}
