/** Producers (chủ thể OCOP): who they are, and whether the commune has verified it. */
@NullMarked
package vn.ocop.registry.producer;

import org.jspecify.annotations.NullMarked;
