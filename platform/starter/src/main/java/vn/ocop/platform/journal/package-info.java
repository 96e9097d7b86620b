/** What every change leaves behind: an audit entry and a fact, in the change's own transaction. */
@NullMarked
package vn.ocop.platform.journal;

import org.jspecify.annotations.NullMarked;
