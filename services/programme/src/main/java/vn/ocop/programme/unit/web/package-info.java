/** Units over HTTP. */
@NullMarked
package vn.ocop.programme.unit.web;

import org.jspecify.annotations.NullMarked;
