/** A product dossier's way from the producer to the decision (QĐ 26/2026, Điều 6 and 7). */
@NullMarked
package vn.ocop.certification.dossier;

import org.jspecify.annotations.NullMarked;
