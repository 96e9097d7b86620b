/** Files that come in: checked before anything of them is stored, and kept in an object store. */
@NullMarked
package vn.ocop.registry.file;

import org.jspecify.annotations.NullMarked;
