@NullMarked
package vn.ocop.registry.workbook;

import org.jspecify.annotations.NullMarked;
