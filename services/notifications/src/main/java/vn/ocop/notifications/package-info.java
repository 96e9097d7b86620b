/** Notifications: each step is told to those concerned, in the platform and by e-mail. */
@NullMarked
package vn.ocop.notifications;

import org.jspecify.annotations.NullMarked;
