package vn.ocop.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a process is started and known again.
 *
 * @param name its name, also that of its log
 * @param command program and arguments
 * @param environment what its environment has beside the user's own
 * @param mark an argument that no other process on the machine has; a number in a pid file alone proves nothing, since
 *        numbers are used again
 * @param identity changes when what would be started is no longer what was started: another jar, another port
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path folder, String mark,
        String identity) {

    /** The same, giving way to whatever else wants the processor. */
    public Launch atLowPriority() {
        var nice = new ArrayList<>(List.of("nice", "-n", "19"));
        nice.addAll(command);
        return new Launch(name, List.copyOf(nice), environment, folder, mark, identity);
    }
}
