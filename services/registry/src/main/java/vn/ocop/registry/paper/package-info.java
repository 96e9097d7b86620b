/** Evidence papers: each stored once, every version of its file kept. */
@NullMarked
package vn.ocop.registry.paper;

import org.jspecify.annotations.NullMarked;
