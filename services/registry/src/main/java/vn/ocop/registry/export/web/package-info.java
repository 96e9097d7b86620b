/** Exports over HTTP. */
@NullMarked
package vn.ocop.registry.export.web;

import org.jspecify.annotations.NullMarked;
