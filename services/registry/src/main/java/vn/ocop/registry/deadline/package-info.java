/** Papers that end soon: told 60, 30 and 7 days before. */
@NullMarked
package vn.ocop.registry.deadline;

import org.jspecify.annotations.NullMarked;
