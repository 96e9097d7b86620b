/** Search in PostgreSQL. */
@NullMarked
package vn.ocop.registry.search.jdbc;

import org.jspecify.annotations.NullMarked;
