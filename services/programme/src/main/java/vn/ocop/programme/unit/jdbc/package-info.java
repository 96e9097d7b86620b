/** Units in PostgreSQL. */
@NullMarked
package vn.ocop.programme.unit.jdbc;

import org.jspecify.annotations.NullMarked;
