/** The law as data: dated rulebooks, their criteria sets, and the score of a product under one of them. */
@NullMarked
package vn.ocop.certification.rulebook;

import org.jspecify.annotations.NullMarked;
