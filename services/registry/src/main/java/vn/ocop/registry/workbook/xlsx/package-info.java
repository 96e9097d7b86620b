/** Workbooks as spreadsheet files. */
@NullMarked
package vn.ocop.registry.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
