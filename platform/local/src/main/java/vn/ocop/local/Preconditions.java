package vn.ocop.local;

import java.util.List;
import vn.ocop.local.part.Part;
import vn.ocop.local.process.Memory;
import vn.ocop.local.process.Processes;
import vn.ocop.local.server.FreePorts;

/** What must hold before anything is started. */
record Preconditions(Layout layout, PortPlan ports, Processes processes) {
    private static final long MEGABYTES = 3_500;
    private static final int TRIES = 15;

    /**
     * Looks for what stands in the way.
     *
     * @throws UserError naming the first thing found
     */
    void check(List<Part> parts) {
        var missing = parts.stream().filter(part -> processes.find(part.name(), part.mark()).isEmpty()).toList();
        if (missing.size() == parts.size()) {
            checkMemory();
        }
        missing.forEach(part -> part.ports().forEach(port -> checkFree(part, port)));
    }

    private static void checkMemory() {
        Memory.available().ifPresent(available -> {
            if (available < MEGABYTES) {
                throw new UserError("Máy chỉ còn %d MB bộ nhớ trống, cần ít nhất %d MB; hãy đóng bớt chương trình."
                        .formatted(available, MEGABYTES),
                        "Only %d MB of memory are available and %d MB are needed; close some programs."
                                .formatted(available, MEGABYTES));
            }
        });
    }

    private void checkFree(Part part, Port port) {
        int number = ports.of(port);
        if (!becomesFree(number)) {
            throw new UserError("Cổng %d mà %s cần đang bị chương trình khác dùng; hãy dừng nó hoặc đặt %s=<cổng khác>."
                    .formatted(number, part.name(), port.variable()),
                    "Port %d, which %s needs, is taken by another program; stop it or set %s=<another port>."
                            .formatted(number, part.name(), port.variable()));
        }
    }

    /** The last children of a killed process may take a moment to let go. */
    private static boolean becomesFree(int port) {
        try {
            for (int i = 0; i < TRIES; i++) {
                if (FreePorts.isFree(port)) {
                    return true;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
