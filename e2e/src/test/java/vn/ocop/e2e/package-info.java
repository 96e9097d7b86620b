/** Journeys through the gateway of a whole installation: real servers, real law, real tokens. */
@NullMarked
package vn.ocop.e2e;

import org.jspecify.annotations.NullMarked;
