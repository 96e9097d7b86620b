/** Workbooks over HTTP. */
@NullMarked
package vn.ocop.registry.workbook.web;

import org.jspecify.annotations.NullMarked;
