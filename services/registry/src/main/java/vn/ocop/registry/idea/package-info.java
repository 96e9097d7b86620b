/** Ideas of new products: registered, judged, and made into products. */
@NullMarked
package vn.ocop.registry.idea;

import org.jspecify.annotations.NullMarked;
