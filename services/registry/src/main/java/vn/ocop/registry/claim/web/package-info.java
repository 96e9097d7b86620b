/** Claims over HTTP. */
@NullMarked
package vn.ocop.registry.claim.web;

import org.jspecify.annotations.NullMarked;
