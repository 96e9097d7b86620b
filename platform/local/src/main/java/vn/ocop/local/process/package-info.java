/** Processes that outlive the launcher: started, found again, told apart from strangers, stopped. */
@NullMarked
package vn.ocop.local.process;

import org.jspecify.annotations.NullMarked;
