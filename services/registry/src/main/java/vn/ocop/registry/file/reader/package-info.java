/** Reading files that come in, in a process of its own. */
@NullMarked
package vn.ocop.registry.file.reader;

import org.jspecify.annotations.NullMarked;
