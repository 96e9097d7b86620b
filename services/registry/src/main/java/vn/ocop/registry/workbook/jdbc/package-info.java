/** Workbooks in PostgreSQL. */
@NullMarked
package vn.ocop.registry.workbook.jdbc;

import org.jspecify.annotations.NullMarked;
