/** Deadlines in PostgreSQL, and the clock that looks at them. */
@NullMarked
package vn.ocop.registry.deadline.jdbc;

import org.jspecify.annotations.NullMarked;
