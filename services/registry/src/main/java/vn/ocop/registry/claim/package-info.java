/** Claims: a person of the unit says that a producer an officer recorded is theirs; the officer decides. */
@NullMarked
package vn.ocop.registry.claim;

import org.jspecify.annotations.NullMarked;
