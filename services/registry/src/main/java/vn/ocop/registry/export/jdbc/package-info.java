/** The rows of exports, read from PostgreSQL. */
@NullMarked
package vn.ocop.registry.export.jdbc;

import org.jspecify.annotations.NullMarked;
