/** From sources to what can be started: is the build stale, run Maven, keep a copy of the jars that are run. */
@NullMarked
package vn.ocop.local.build;

import org.jspecify.annotations.NullMarked;
