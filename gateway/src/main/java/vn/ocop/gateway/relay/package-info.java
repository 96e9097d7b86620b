/** What the gateway knows of a request's caller when it passes the request on. */
@NullMarked
package vn.ocop.gateway.relay;

import org.jspecify.annotations.NullMarked;
