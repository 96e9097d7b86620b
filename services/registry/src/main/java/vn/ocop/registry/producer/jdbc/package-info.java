/** Producers in PostgreSQL. */
@NullMarked
package vn.ocop.registry.producer.jdbc;

import org.jspecify.annotations.NullMarked;
