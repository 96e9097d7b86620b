/** Keycloak: the program, the realm, and the accounts of the local installation. */
@NullMarked
package vn.ocop.local.identity;

import org.jspecify.annotations.NullMarked;
