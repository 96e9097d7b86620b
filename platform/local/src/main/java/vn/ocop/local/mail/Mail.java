package vn.ocop.local.mail;

import java.time.Instant;

/**
 * A message as it was received.
 *
 * @param id names it on the page and in its address
 * @param to the recipient of the envelope; a message to several is several
 * @param text its plain text, or its HTML where it has no other
 */
public record Mail(String id, Instant receivedAt, String from, String to, String subject, String text) {}
