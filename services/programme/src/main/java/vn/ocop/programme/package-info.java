/** The programme: which units are on the platform, and who works for them. */
@NullMarked
package vn.ocop.programme;

import org.jspecify.annotations.NullMarked;
