/** Messages over HTTP. */
@NullMarked
package vn.ocop.notifications.message.web;

import org.jspecify.annotations.NullMarked;
