/** Duplicates: producers that may be one and the same; an officer decides. */
@NullMarked
package vn.ocop.registry.duplicate;

import org.jspecify.annotations.NullMarked;
