package vn.ocop.registry.subject;

import java.time.Instant;
import java.util.UUID;

/**
 * An officer has looked at a personal number in full.
 *
 * @param actor the officer's account
 * @param field its path in the forms
 */
public record Reveal(UUID id, UUID producerId, String actor, String field, String reason, Instant at) {}
