/** What virtual threads run on. */
@NullMarked
package vn.ocop.platform.threads;

import org.jspecify.annotations.NullMarked;
