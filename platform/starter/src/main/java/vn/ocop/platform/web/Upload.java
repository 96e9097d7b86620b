package vn.ocop.platform.web;

import java.nio.file.Path;

/**
 * The file that is a request's body, as an argument of a controller's method. It lies on disk, not in memory, and is gone
 * when the request ends; only so many are worked on at the same time.
 *
 * @param size bytes, at most 20 MB
 * @param sha256 hash of its bytes, hexadecimal
 */
public record Upload(Path file, long size, String sha256) {}
