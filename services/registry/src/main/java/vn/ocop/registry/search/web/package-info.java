/** Search over HTTP. */
@NullMarked
package vn.ocop.registry.search.web;

import org.jspecify.annotations.NullMarked;
