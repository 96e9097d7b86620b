package vn.ocop.local.build;

import java.nio.file.Path;

/** A Maven module that can be started: its folder, and the name its jar has in {@code target}. */
public record Module(Path folder, String artifact) {
    Path jar() {
        return folder.resolve("target").resolve(artifact + ".jar");
    }
}
