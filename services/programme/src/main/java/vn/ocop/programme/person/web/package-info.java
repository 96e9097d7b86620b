/** The people of a unit, over HTTP. */
@NullMarked
package vn.ocop.programme.person.web;

import org.jspecify.annotations.NullMarked;
