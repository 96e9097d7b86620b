/** Tokens in, scopes out: every service checks issuer, audience, unit and role itself. */
@NullMarked
package vn.ocop.platform.security;

import org.jspecify.annotations.NullMarked;
