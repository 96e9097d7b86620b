/** The whole platform on one machine without Docker: builds it, starts it, shows it, stops it. */
@NullMarked
package vn.ocop.local;

import org.jspecify.annotations.NullMarked;
