/** Ideas in PostgreSQL. */
@NullMarked
package vn.ocop.registry.idea.jdbc;

import org.jspecify.annotations.NullMarked;
