/** The parts of the platform: which there are, how each is started, and when it is ready. */
@NullMarked
package vn.ocop.local.part;

import org.jspecify.annotations.NullMarked;
