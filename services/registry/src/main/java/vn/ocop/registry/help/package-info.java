/** Help cases: what a producer needs, who gives it, what it costs, and what came of it. */
@NullMarked
package vn.ocop.registry.help;

import org.jspecify.annotations.NullMarked;
