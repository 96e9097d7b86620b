/** Exports as CSV files, alone or in an archive. */
@NullMarked
package vn.ocop.registry.export.csv;

import org.jspecify.annotations.NullMarked;
