package vn.ocop.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact on its way between services.
 *
 * @param id unique for ever (UUIDv7); a repeat carries the same id, so a receiver can refuse it
 * @param type what happened, past tense, e.g. {@code DossierFiled}; one of the topic's types
 * @param version version of the data's shape, 1 or more; a receiver ignores members it does not know
 * @param occurredAt when it happened (UTC)
 * @param unit administrative unit that owns the aggregate, e.g. {@code 09817}
 * @param aggregateId the aggregate, also the record's key, so that its facts keep their order
 * @param aggregateVersion the aggregate's version after the fact, growing by at least one
 * @param actor the account that acted (its opaque id), or null for the platform itself
 * @param traceparent W3C trace context of the request, if there was one
 * @param data the aggregate's public state after the fact
 */
public record Envelope<T>(UUID id, String type, int version, Instant occurredAt, String unit, String aggregateId,
        long aggregateVersion, @Nullable String actor, @Nullable String traceparent, T data) {}
