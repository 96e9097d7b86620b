/** Who acts: roles, jurisdiction and the scope of one piece of work. */
@NullMarked
package vn.ocop.platform.identity;

import org.jspecify.annotations.NullMarked;
