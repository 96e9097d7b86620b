/** Unpacking of the programs that Maven Central holds as archives. */
@NullMarked
package vn.ocop.local.archive;

import org.jspecify.annotations.NullMarked;
