package vn.ocop.local;

import java.util.List;

/** What the launcher is asked to do. */
sealed interface Command {

    /**
     * Start what does not run.
     *
     * @param fresh whether all data are deleted first
     */
    record Up(boolean fresh) implements Command {}

    /** Stop everything. */
    record Down() implements Command {}

    /** Show what runs. */
    record Status() implements Command {}

    /**
     * Reads a command line.
     *
     * @throws UserError if it is none
     */
    static Command parse(List<String> words) {
        return switch (String.join(" ", words)) {
            case "up" -> new Up(false);
            case "up --fresh" -> new Up(true);
            case "down" -> new Down();
            case "status" -> new Status();
            default -> throw new UserError("Không hiểu lệnh \"%s\"; gõ ./ocop help.".formatted(String.join(" ", words)),
                    "\"%s\" is no command; type ./ocop help.".formatted(String.join(" ", words)));
        };
    }
}
