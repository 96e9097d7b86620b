/** Products in PostgreSQL. */
@NullMarked
package vn.ocop.registry.product.jdbc;

import org.jspecify.annotations.NullMarked;
