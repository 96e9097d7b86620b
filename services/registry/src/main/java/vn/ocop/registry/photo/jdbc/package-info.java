/** Photos in PostgreSQL. */
@NullMarked
package vn.ocop.registry.photo.jdbc;

import org.jspecify.annotations.NullMarked;
