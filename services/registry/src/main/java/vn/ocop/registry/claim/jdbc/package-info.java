/** Claims in PostgreSQL. */
@NullMarked
package vn.ocop.registry.claim.jdbc;

import org.jspecify.annotations.NullMarked;
