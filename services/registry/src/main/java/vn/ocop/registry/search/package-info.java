/** Finding producers and products, however they are typed. */
@NullMarked
package vn.ocop.registry.search;

import org.jspecify.annotations.NullMarked;
