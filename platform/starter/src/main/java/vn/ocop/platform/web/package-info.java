/** HTTP as every service speaks it: problem details, idempotency, entity tags, pages, rules per endpoint. */
@NullMarked
package vn.ocop.platform.web;

import org.jspecify.annotations.NullMarked;
