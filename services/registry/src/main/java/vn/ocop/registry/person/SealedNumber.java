package vn.ocop.registry.person;

/**
 * A personal number as it stands in the database.
 *
 * @param keyId the key it was sealed with, so that keys can be changed
 * @param sealed nonce and ciphertext, AES-256-GCM
 * @param index keyed hash: equal for equal numbers under one key, and nothing else can be told from it
 */
public record SealedNumber(String keyId, byte[] sealed, byte[] index) {}
