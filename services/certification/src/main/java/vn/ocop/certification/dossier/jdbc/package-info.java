/** Dossiers in PostgreSQL. */
@NullMarked
package vn.ocop.certification.dossier.jdbc;

import org.jspecify.annotations.NullMarked;
