/** The registry: each fact about producers, products and papers is kept once, with proof. */
@NullMarked
package vn.ocop.registry;

import org.jspecify.annotations.NullMarked;
