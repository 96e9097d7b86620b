package vn.ocop.notifications.message;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of the acting person: their own, and those to their roles in their unit. */
public interface Messages {

    /** A message with whether the acting person has read it. */
    record Received(Message message, boolean read) {}

    void add(Message message);

    List<Received> list(boolean unreadOnly, @Nullable UUID after, int limit);

    long unread();

    /** Answers whether there is such a message for the acting person. */
    boolean markRead(UUID id);
}
