/** Sealed numbers in PostgreSQL. */
@NullMarked
package vn.ocop.registry.person.jdbc;

import org.jspecify.annotations.NullMarked;
