package vn.ocop.platform.inbox;

import java.util.List;
import vn.ocop.platform.topics.DeclaredTopic;

/** The dead-letter topics of a service, one for each of its bindings. */
public record DeadLetterTopics(List<DeclaredTopic> all) {}
