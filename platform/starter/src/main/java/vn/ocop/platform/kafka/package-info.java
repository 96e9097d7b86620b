/** How every client of Kafka in a service is set up: one place for the address, the identity and the encryption. */
@NullMarked
package vn.ocop.platform.kafka;

import org.jspecify.annotations.NullMarked;
