/** A service as small as can be, on which the starter proves what it promises. */
@NullMarked
package vn.ocop.testing.notes;

import org.jspecify.annotations.NullMarked;
