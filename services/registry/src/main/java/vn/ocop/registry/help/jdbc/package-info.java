/** Help cases in PostgreSQL. */
@NullMarked
package vn.ocop.registry.help.jdbc;

import org.jspecify.annotations.NullMarked;
