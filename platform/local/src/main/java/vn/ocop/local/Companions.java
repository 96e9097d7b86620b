package vn.ocop.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Running;

/** What {@code up} leaves in the background beside the parts: the watcher, and for some minutes the recorder. */
final class Companions {
    static final String WATCHER = "watcher";
    static final String RECORDER = "recorder";
    private static final List<String> NAMES = List.of(WATCHER, RECORDER);
    private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx48m", "-Xss512k", "-XX:-UsePerfData", "-Xshare:auto",
            "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");

    private final Layout layout;
    private final Processes processes;

    Companions(Layout layout, Processes processes) {
        this.layout = layout;
        this.processes = processes;
    }

    /**
     * Starts one that does not run.
     *
     * @param environment the user's, of which it gets what is this installation's
     */
    void start(String name, Map<String, String> environment) {
        if (find(name).isEmpty()) {
            var own = environment.entrySet().stream().filter(variable -> variable.getKey().startsWith("OCOP_"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
            // not an argument: of a command line longer than a page the system shows none
            own.put("CLASSPATH", System.getProperty("java.class.path"));
            processes.start(new Launch(name, command(name), own, layout.home(), mark(name), ""));
        }
    }

    private List<String> command(String name) {
        var command = new ArrayList<>(JAVA);
        command.addAll(List.of(mark(name), Main.class.getName(), layout.root().toString(), name));
        return command;
    }

    Optional<Running> find(String name) {
        return processes.find(name, mark(name));
    }

    private String mark(String name) {
        return "-Docop.part=" + name + "@" + layout.home();
    }

    /** Ends them at once: nothing they do is worth waiting for. What the watcher has revived goes on running. */
    void end() {
        find(RECORDER).ifPresent(Running::kill);
        find(WATCHER).ifPresent(Running::killAlone);
        NAMES.forEach(processes::forget);
    }
}
