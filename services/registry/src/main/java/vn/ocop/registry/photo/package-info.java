/** Photos of products, kept in a large and a small size. */
@NullMarked
package vn.ocop.registry.photo;

import org.jspecify.annotations.NullMarked;
