package vn.ocop.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reading of log files. */
final class Logs {
    /** What Java says of its ahead-of-time cache at the end hides the program's last words. */
    private static final Predicate<String> OF_THE_CACHE = Pattern.compile(
            "^(Temporary AOTConf|Launching child process|Picked up JAVA_TOOL|Reading AOTConf|AOTCache creation|Removed temporary AOT)")
            .asPredicate();

    private Logs() {}

    /** The last lines of a log; empty when there is none. */
    static String last(Path log, int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
                    .filter(OF_THE_CACHE.negate()).toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException _) {
            return "";
        }
    }
}
