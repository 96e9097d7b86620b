/** Copies of what the registry knows: producers, products and papers, fed by its facts. */
@NullMarked
package vn.ocop.certification.register;

import org.jspecify.annotations.NullMarked;
