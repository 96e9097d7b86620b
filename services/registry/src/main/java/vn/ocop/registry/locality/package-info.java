/** What a commune keeps of itself: its craft villages and traditional crafts, its material areas. */
@NullMarked
package vn.ocop.registry.locality;

import org.jspecify.annotations.NullMarked;
