/** E-mail: each message once to each recipient, as soon as the mail server takes it. */
@NullMarked
package vn.ocop.notifications.mail;

import org.jspecify.annotations.NullMarked;
