/** What the platform answers when it will not do a thing: a stable code, a sentence, the fields at fault. */
@NullMarked
package vn.ocop.platform.refusal;

import org.jspecify.annotations.NullMarked;
