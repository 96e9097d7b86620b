/** The portal: the web pages for the public and for every role; it keeps no data of its own. */
@NullMarked
package vn.ocop.portal;

import org.jspecify.annotations.NullMarked;
