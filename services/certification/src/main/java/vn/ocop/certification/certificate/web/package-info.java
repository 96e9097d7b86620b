/** Certificates over HTTP. */
@NullMarked
package vn.ocop.certification.certificate.web;

import org.jspecify.annotations.NullMarked;
