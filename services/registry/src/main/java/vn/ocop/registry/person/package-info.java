/** Personal numbers: sealed where they are kept, compared without being opened. */
@NullMarked
package vn.ocop.registry.person;

import org.jspecify.annotations.NullMarked;
