/** People as the identity provider knows them: names and addresses, asked for when needed and kept nowhere else. */
@NullMarked
package vn.ocop.platform.directory;

import org.jspecify.annotations.NullMarked;
