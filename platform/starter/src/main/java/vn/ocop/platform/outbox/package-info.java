/** Facts leave in the transaction that made them, and reach Kafka at least once and in order. */
@NullMarked
package vn.ocop.platform.outbox;

import org.jspecify.annotations.NullMarked;
