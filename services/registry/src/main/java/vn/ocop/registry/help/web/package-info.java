/** Help cases over HTTP. */
@NullMarked
package vn.ocop.registry.help.web;

import org.jspecify.annotations.NullMarked;
