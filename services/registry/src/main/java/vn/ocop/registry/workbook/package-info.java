/** The officers' workbooks: read as they are, previewed row by row, taken into the register; nothing is guessed. */
@NullMarked
package vn.ocop.registry.workbook;

import org.jspecify.annotations.NullMarked;
