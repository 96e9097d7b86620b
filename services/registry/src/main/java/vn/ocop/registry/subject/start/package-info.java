/** What is forgotten by the clock. */
@NullMarked
package vn.ocop.registry.subject.start;

import org.jspecify.annotations.NullMarked;
