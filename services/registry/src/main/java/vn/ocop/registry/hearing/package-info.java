/** Who judges what before the council: a copy of what certification says, on which the database's policies lean. */
@NullMarked
package vn.ocop.registry.hearing;

import org.jspecify.annotations.NullMarked;
