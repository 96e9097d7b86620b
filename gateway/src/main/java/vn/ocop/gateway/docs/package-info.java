/** The services' OpenAPI descriptions, one by one and merged, and the page that shows them. */
@NullMarked
package vn.ocop.gateway.docs;

import org.jspecify.annotations.NullMarked;
