/** The platform's wiring: what a service gets by depending on the starter. */
@NullMarked
package vn.ocop.platform;

import org.jspecify.annotations.NullMarked;
