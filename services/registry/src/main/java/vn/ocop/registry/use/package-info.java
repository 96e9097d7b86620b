/** Which dossiers and certificates lean on papers: a copy of what certification says. */
@NullMarked
package vn.ocop.registry.use;

import org.jspecify.annotations.NullMarked;
