/** Papers over HTTP. */
@NullMarked
package vn.ocop.registry.paper.web;

import org.jspecify.annotations.NullMarked;
