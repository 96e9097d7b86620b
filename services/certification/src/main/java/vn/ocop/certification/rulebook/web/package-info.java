/** The law and the trial score over HTTP, for everyone. */
@NullMarked
package vn.ocop.certification.rulebook.web;

import org.jspecify.annotations.NullMarked;
