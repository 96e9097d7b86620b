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

    /** Start again what ends by itself; {@code up} leaves it running. */
    record Watch() implements Command {}

    /** Make the caches that are missing; {@code up} leaves it running. */
    record Recording() implements Command {}

    /** Check the services' audit chains. */
    record Audit() implements Command {}

    /** Show the facts that could not be handled. */
    record DeadLetters() implements Command {}

    /** Handle a binding's dead letters again. */
    record Replay(String service, String binding) implements Command {}

    /**
     * Reads a command line.
     *
     * @throws UserError if it is none
     */
    static Command parse(List<String> words) {
        if (words.size() == 3 && words.getFirst().equals("replay")) {
            return new Replay(words.get(1), words.get(2));
        }
        return switch (String.join(" ", words)) {
            case "up" -> new Up(false);
            case "up --fresh" -> new Up(true);
            case "down" -> new Down();
            case "status" -> new Status();
            case Companions.WATCHER -> new Watch();
            case Companions.RECORDER -> new Recording();
            case "audit" -> new Audit();
            case "dead-letters" -> new DeadLetters();
            default -> throw new UserError("Không hiểu lệnh \"%s\"; gõ ./ocop help.".formatted(String.join(" ", words)),
                    "\"%s\" is no command; type ./ocop help.".formatted(String.join(" ", words)));
        };
    }
}
