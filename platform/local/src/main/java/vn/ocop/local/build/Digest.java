package vn.ocop.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** A running hash over texts, files and jars; short enough for a folder's name. */
public final class Digest {
    private static final int LENGTH = 16;

    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String of(Object... values) {
        var digest = new Digest();
        for (Object value : values) {
            digest.add(String.valueOf(value));
        }
        return digest.text();
    }

    public Digest add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    Digest addFile(Path file) throws IOException {
        digest.update(Files.readAllBytes(file));
        digest.update((byte) 0);
        return this;
    }

    /** What a jar holds, whatever the times in it: two builds of the same classes are one. */
    Digest addJar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().filter(entry -> !entry.isDirectory())
                    .filter(entry -> !entry.getName().endsWith("build-info.properties"))
                    .filter(entry -> !entry.getName().startsWith("META-INF/maven/"))
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize()).sorted()
                    .forEach(this::add);
        }
        return this;
    }

    public String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }
}
