/** One clock. */
@NullMarked
package vn.ocop.platform.time;

import org.jspecify.annotations.NullMarked;
