/** Papers in PostgreSQL. */
@NullMarked
package vn.ocop.registry.paper.jdbc;

import org.jspecify.annotations.NullMarked;
