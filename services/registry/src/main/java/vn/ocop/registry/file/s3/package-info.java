/** Files in any S3 store. */
@NullMarked
package vn.ocop.registry.file.s3;

import org.jspecify.annotations.NullMarked;
