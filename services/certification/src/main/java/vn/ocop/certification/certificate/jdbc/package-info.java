/** Certificates in PostgreSQL. */
@NullMarked
package vn.ocop.certification.certificate.jdbc;

import org.jspecify.annotations.NullMarked;
