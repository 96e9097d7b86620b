/** Real servers and signed tokens for a test, in one annotation. */
@NullMarked
package vn.ocop.testing;

import org.jspecify.annotations.NullMarked;
