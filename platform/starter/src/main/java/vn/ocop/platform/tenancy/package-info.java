/** Row-level security: every transaction tells the database who acts, and for which unit. */
@NullMarked
package vn.ocop.platform.tenancy;

import org.jspecify.annotations.NullMarked;
