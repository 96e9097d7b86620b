/** Data subjects (Law 91/2025): reveals, export, erasure, and what is forgotten when. */
@NullMarked
package vn.ocop.registry.subject;

import org.jspecify.annotations.NullMarked;
