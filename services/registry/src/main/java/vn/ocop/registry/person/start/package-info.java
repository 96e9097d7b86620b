/** What is sealed anew when the service starts with another key. */
@NullMarked
package vn.ocop.registry.person.start;

import org.jspecify.annotations.NullMarked;
