/** Which service answers which address, and what happens when it does not. */
@NullMarked
package vn.ocop.gateway.route;

import org.jspecify.annotations.NullMarked;
