/** The council in PostgreSQL. */
@NullMarked
package vn.ocop.certification.council.jdbc;

import org.jspecify.annotations.NullMarked;
