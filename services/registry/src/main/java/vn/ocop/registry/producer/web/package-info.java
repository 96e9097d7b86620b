/** Producers over HTTP. */
@NullMarked
package vn.ocop.registry.producer.web;

import org.jspecify.annotations.NullMarked;
