/** Photos over HTTP. */
@NullMarked
package vn.ocop.registry.photo.web;

import org.jspecify.annotations.NullMarked;
