/** Crafts and material areas in PostgreSQL. */
@NullMarked
package vn.ocop.registry.locality.jdbc;

import org.jspecify.annotations.NullMarked;
