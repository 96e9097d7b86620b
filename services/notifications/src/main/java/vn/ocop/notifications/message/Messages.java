package vn.ocop.notifications.message;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of the acting person: their own, and those to their roles in their unit. */
public interface Messages {

    /** A message with whether the acting person has read it. */
    record Received(Message message, boolean read) {}

    /**
     * Adds a message.
     *
     * @param object the aggregate it is about
     * @param wait how long it is held back from e-mail; a message to the same about the same that is still held back goes,
     *        and this one takes its turn
     */
    void add(Message message, String object, Duration wait);

    /** Answers whether this version of an aggregate is newer than what was told of it, and keeps that it is told now. */
    boolean isNews(String topic, String object, long version);

    List<Received> list(boolean unreadOnly, @Nullable UUID after, int limit);

    long unread();

    /** Answers whether there is such a message for the acting person. */
    boolean markRead(UUID id);
}
