/** Ideas over HTTP. */
@NullMarked
package vn.ocop.registry.idea.web;

import org.jspecify.annotations.NullMarked;
