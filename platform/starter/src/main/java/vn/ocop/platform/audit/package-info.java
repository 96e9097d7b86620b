/** Who did what: append-only and hash-chained per unit. */
@NullMarked
package vn.ocop.platform.audit;

import org.jspecify.annotations.NullMarked;
