/** Products over HTTP. */
@NullMarked
package vn.ocop.registry.product.web;

import org.jspecify.annotations.NullMarked;
