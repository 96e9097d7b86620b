/** Reveals, consents and erasure requests in PostgreSQL. */
@NullMarked
package vn.ocop.registry.subject.jdbc;

import org.jspecify.annotations.NullMarked;
