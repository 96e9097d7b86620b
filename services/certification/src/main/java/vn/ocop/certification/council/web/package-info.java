/** The council over HTTP. */
@NullMarked
package vn.ocop.certification.council.web;

import org.jspecify.annotations.NullMarked;
