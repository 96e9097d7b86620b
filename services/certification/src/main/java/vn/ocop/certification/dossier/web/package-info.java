/** Dossiers over HTTP. */
@NullMarked
package vn.ocop.certification.dossier.web;

import org.jspecify.annotations.NullMarked;
