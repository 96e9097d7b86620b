package vn.ocop.local.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import vn.ocop.local.archive.Tar;
import vn.ocop.local.archive.Unpacked;

/** PostgreSQL's own programs, unpacked from the jar on the class path that fits this machine. */
public record PostgresPrograms(Path folder) {

    /** Unpacks below {@code programs} unless that has been done before. */
    public static PostgresPrograms in(Path programs) throws InterruptedException {
        return new PostgresPrograms(Unpacked.at(programs.resolve("postgresql"), PostgresPrograms::fill));
    }

    private static void fill(Path folder) throws IOException {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (var in = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new FileNotFoundException("No PostgreSQL for this machine on the class path: " + archive);
            }
            Tar.xz(in).unpackTo(folder, 0);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }
}
