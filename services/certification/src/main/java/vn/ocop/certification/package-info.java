/** Certification: the law as data, dossiers, the council, certificates. */
@NullMarked
package vn.ocop.certification;

import org.jspecify.annotations.NullMarked;
