/** Messages in PostgreSQL. */
@NullMarked
package vn.ocop.notifications.message.jdbc;

import org.jspecify.annotations.NullMarked;
