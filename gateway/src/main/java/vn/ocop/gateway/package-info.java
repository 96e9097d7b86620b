/** The only door to the platform. */
@NullMarked
package vn.ocop.gateway;

import org.jspecify.annotations.NullMarked;
