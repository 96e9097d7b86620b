/** What an installation makes up for when it starts, because more is asked for than before. */
@NullMarked
package vn.ocop.registry.producer.start;

import org.jspecify.annotations.NullMarked;
