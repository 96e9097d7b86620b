package vn.ocop.local.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;
import vn.ocop.local.archive.Folders;
import vn.ocop.local.archive.Unpacked;

/**
 * A copy of one module's jars that no later build touches: a running program whose jar is overwritten breaks, so nothing
 * is started from {@code target}. Copies with the same content are one; the AOT cache lies beside them.
 *
 * @param id names the content
 * @param classPath the module's own jars, copied, and the libraries in the Maven repository
 */
public record Release(String id, Path folder, List<Path> classPath) {
    private static final int KEPT = 2;

    /**
     * The release of what Maven last built.
     *
     * @param module the module's folder, with {@code target/<artifact>.jar} and {@code target/classpath}
     * @param releases the folder of all releases
     */
    public static Release of(Path root, Path module, String artifact, Path releases)
            throws IOException, InterruptedException {
        var own = new ArrayList<Path>();
        var libraries = new ArrayList<Path>();
        own.add(plain(module.resolve("target").resolve(artifact + ".jar")));
        for (Path entry : classPathFile(module)) {
            (entry.startsWith(root) || entry.toString().contains("/vn/ocop/") ? own : libraries).add(entry);
        }
        Path all = releases.resolve(artifact);
        String id = id(own, libraries);
        Path folder = Unpacked.at(all.resolve(id), place -> copy(own, place));
        forgetOld(all, id);
        var classPath = new ArrayList<>(own.stream().map(jar -> folder.resolve(nameOf(jar))).toList());
        classPath.addAll(libraries);
        return new Release(id, folder, List.copyOf(classPath));
    }

    static List<Path> classPathFile(Path module) throws IOException {
        return Arrays.stream(Files.readString(module.resolve("target/classpath")).strip().split(File.pathSeparator))
                .map(Path::of).toList();
    }

    /** A build for a container repackages the jar; what it was made from lies beside it. */
    static Path plain(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("BOOT-INF/") == null ? jar : jar.resolveSibling(jar.getFileName() + ".original");
        }
    }

    private static String id(List<Path> own, List<Path> libraries) throws IOException {
        var digest = new Digest();
        for (Path jar : own) {
            digest.add(nameOf(jar)).addJar(jar);
        }
        libraries.forEach(library -> digest.add(library.toString()));
        return digest.text();
    }

    private static void copy(List<Path> own, Path place) throws IOException {
        for (Path jar : own) {
            Files.copy(jar, place.resolve(nameOf(jar)));
        }
    }

    private static String nameOf(Path jar) {
        return jar.getFileName().toString().replace(".original", "");
    }

    private static void forgetOld(Path all, String current) throws IOException {
        List<Path> others;
        try (var folders = Files.list(all)) {
            others = folders.filter(Files::isDirectory).filter(folder -> !folder.endsWith(current))
                    .sorted(Comparator.comparing((Path folder) -> folder.toFile().lastModified()).reversed()).toList();
        }
        for (Path old : others.subList(Math.min(KEPT - 1, others.size()), others.size())) {
            Folders.delete(old);
        }
    }
}
