/** Messages: who is told what about which fact. */
@NullMarked
package vn.ocop.notifications.message;

import org.jspecify.annotations.NullMarked;
