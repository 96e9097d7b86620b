/** The real servers the platform stands on, each startable from Java: PostgreSQL, Kafka, an S3 store, a mail server. */
@NullMarked
package vn.ocop.local.server;

import org.jspecify.annotations.NullMarked;
