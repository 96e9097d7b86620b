/** Reads the rulebooks from their files and refuses a file that contradicts itself. */
@NullMarked
package vn.ocop.certification.rulebook.json;

import org.jspecify.annotations.NullMarked;
