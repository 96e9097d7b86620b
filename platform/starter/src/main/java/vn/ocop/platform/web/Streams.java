package vn.ocop.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint whose answer may be read slowly, a file or an export, or is waited for, as the directory's: no transaction
 * is held meanwhile. The method takes one for what it looks up and writes down.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Streams {}
