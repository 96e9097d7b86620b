/** The rights of data subjects over HTTP. */
@NullMarked
package vn.ocop.registry.subject.web;

import org.jspecify.annotations.NullMarked;
