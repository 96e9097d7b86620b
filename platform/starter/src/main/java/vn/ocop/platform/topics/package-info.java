/** The topics of a service: those it writes are declared by it, and nothing else creates any. */
@NullMarked
package vn.ocop.platform.topics;

import org.jspecify.annotations.NullMarked;
