/** A mail server for one machine: takes every message by SMTP, delivers none, and shows them all on a page. */
@NullMarked
package vn.ocop.local.mail;

import org.jspecify.annotations.NullMarked;
