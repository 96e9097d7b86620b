/** The council: sessions, seats, private score sheets, the result. */
@NullMarked
package vn.ocop.certification.council;

import org.jspecify.annotations.NullMarked;
