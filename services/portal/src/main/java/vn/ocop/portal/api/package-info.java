/** The platform's API, called with the visitor's own token, like any other client. */
@NullMarked
package vn.ocop.portal.api;

import org.jspecify.annotations.NullMarked;
