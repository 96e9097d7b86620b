/** Exports as spreadsheet files. */
@NullMarked
package vn.ocop.registry.export.xlsx;

import org.jspecify.annotations.NullMarked;
