/** Files in any S3 store. */
@NullMarked
package vn.ocop.registry.paper.s3;

import org.jspecify.annotations.NullMarked;
