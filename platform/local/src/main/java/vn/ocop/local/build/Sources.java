package vn.ocop.local.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sources the services are built from, told apart by content: a checkout that only touches files rebuilds nothing. */
public record Sources(Path root) {
    private static final List<String> PARTS = List.of("pom.xml", "platform/contracts", "platform/starter", "services",
            "gateway");
    private static final Set<String> SKIPPED = Set.of("target", "test", "node_modules", ".git");

    /** Changes when a file that goes into a service's jar, or a {@code pom.xml}, is added, changed or removed. */
    public String fingerprint() throws IOException {
        var files = new TreeSet<Path>();
        for (String part : PARTS) {
            if (Files.exists(root.resolve(part))) {
                Files.walkFileTree(root.resolve(part), new Collector(files));
            }
        }
        var digest = new Digest().add(Runtime.version().toString());
        for (Path file : files) {
            digest.add(root.relativize(file).toString()).addFile(file);
        }
        return digest.text();
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Set<Path> files;

        Collector(Set<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith("pom.xml") || file.toString().contains("/src/main/")) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
