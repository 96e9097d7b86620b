/** How much one caller may ask, and how large a request may be. */
@NullMarked
package vn.ocop.gateway.limit;

import org.jspecify.annotations.NullMarked;
