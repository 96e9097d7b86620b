/** Certificates and the public question whether one is still valid. */
@NullMarked
package vn.ocop.certification.certificate;

import org.jspecify.annotations.NullMarked;
