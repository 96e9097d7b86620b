/** Crafts and material areas over HTTP. */
@NullMarked
package vn.ocop.registry.locality.web;

import org.jspecify.annotations.NullMarked;
