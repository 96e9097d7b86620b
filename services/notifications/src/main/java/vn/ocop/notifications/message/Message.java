package vn.ocop.notifications.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Text;

/**
 * Something a person is told.
 *
 * @param owner the person it is for, or null when it is for a role
 * @param role everyone of the unit with this role, or null when it is for a person
 * @param kind the fact it tells of
 * @param link where to go on, a path of the portal
 */
public record Message(UUID id, String unit, @Nullable UUID owner, @Nullable Role role, String kind, Text title,
        Text body,
        String link, Instant createdAt) {}
