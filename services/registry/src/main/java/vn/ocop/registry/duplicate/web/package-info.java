/** Duplicates over HTTP. */
@NullMarked
package vn.ocop.registry.duplicate.web;

import org.jspecify.annotations.NullMarked;
