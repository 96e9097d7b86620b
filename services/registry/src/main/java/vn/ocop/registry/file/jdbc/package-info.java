/** What the file store holds, by the database. */
@NullMarked
package vn.ocop.registry.file.jdbc;

import org.jspecify.annotations.NullMarked;
