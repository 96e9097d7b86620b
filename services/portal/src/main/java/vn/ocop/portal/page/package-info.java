/** The pages. */
@NullMarked
package vn.ocop.portal.page;

import org.jspecify.annotations.NullMarked;
