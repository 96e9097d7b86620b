/** Candidates and decisions in PostgreSQL. */
@NullMarked
package vn.ocop.registry.duplicate.jdbc;

import org.jspecify.annotations.NullMarked;
