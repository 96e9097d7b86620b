package vn.ocop.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import vn.ocop.local.process.Memory;
import vn.ocop.local.process.Running;

/** The table of {@code ./ocop status}. */
final class StatusTable {
    private static final String ROW = "%-14s %-9s %8s %6s %10s %8s%n";

    private final Installation installation;
    private final List<String> ended = new ArrayList<>();
    private long total;
    private boolean complete = true;

    StatusTable(Installation installation) {
        this.installation = installation;
    }

    String text() {
        var table = new StringBuilder(
                String.format(Locale.ROOT, ROW, "name", "state", "pid", "port", "uptime", "PSS MB"));
        installation.names().forEach(name -> table.append(row(name)));
        return table.append(String.format(Locale.ROOT, ROW, "", "", "", "", "", total)).append(advice()).toString();
    }

    private String advice() {
        var text = new StringBuilder();
        if (!ended.isEmpty() && ended.size() < installation.names().size()) {
            String names = String.join(", ", ended);
            text.append("Không chạy: %1$s; gõ ./ocop up · Not running: %1$s; type ./ocop up%n".formatted(names));
        }
        if (ended.size() < installation.names().size() && !installation.isWatched()) {
            text.append("Không được canh; gõ ./ocop up · Not watched; type ./ocop up%n".formatted());
        }
        return text.toString();
    }

    /** Whether every part runs and does its work. */
    boolean isComplete() {
        return complete;
    }

    private String row(String name) {
        var part = installation.part(name);
        int port = installation.ports().of(part.port());
        var running = installation.find(name);
        if (running.isEmpty()) {
            complete = false;
            ended.add(name);
            return String.format(Locale.ROOT, ROW, name, "stopped", "", port, "", "");
        }
        boolean ready = part.readiness().reached();
        complete &= ready;
        var memory = running.map(Running::family).map(Memory::proportional).orElse(OptionalLong.empty());
        total += memory.orElse(0);
        return String.format(Locale.ROOT, ROW, name, ready ? "ready" : "starting", running.get().pid(), port,
                readable(running.get().uptime()), memory.isPresent() ? memory.getAsLong() : "-");
    }

    private static String readable(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
