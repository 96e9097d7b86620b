/** Products, each in one of the 26 sets. */
@NullMarked
package vn.ocop.registry.product;

import org.jspecify.annotations.NullMarked;
