/** Who is asking: bearer tokens as they come, and browsers by a session whose tokens never leave the gateway. */
@NullMarked
package vn.ocop.gateway.signin;

import org.jspecify.annotations.NullMarked;
