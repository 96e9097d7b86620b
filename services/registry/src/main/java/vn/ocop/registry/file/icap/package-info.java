/** Asking a virus scanner by ICAP. */
@NullMarked
package vn.ocop.registry.file.icap;

import org.jspecify.annotations.NullMarked;
