/** Facts arrive: exactly once in effect, and what cannot be handled is kept, counted and replayed. */
@NullMarked
package vn.ocop.platform.inbox;

import org.jspecify.annotations.NullMarked;
