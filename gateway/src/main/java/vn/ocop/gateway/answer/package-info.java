/** What the gateway says itself: refusals as problem details for programs and as plain pages for people, and the headers of every answer. */
@NullMarked
package vn.ocop.gateway.answer;

import org.jspecify.annotations.NullMarked;
