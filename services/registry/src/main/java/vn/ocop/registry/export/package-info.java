/** What leaves the registry as files: the officers' workbook, the open archive, the ministry's tables. */
@NullMarked
package vn.ocop.registry.export;

import org.jspecify.annotations.NullMarked;
