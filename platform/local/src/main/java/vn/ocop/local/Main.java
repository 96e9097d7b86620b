package vn.ocop.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What the script {@code ocop} calls: {@code <root> up [--fresh] | down | status | audit | dead-letters | replay}. */
public final class Main {
    private final PrintStream out;
    private final Progress progress;
    private final Installation installation;

    private Main(Path root, PrintStream out) {
        this.out = out;
        this.progress = new Progress(out);
        this.installation = Installation.at(root).environment(System.getenv()).progress(progress).build();
    }

    public static void main(String[] arguments) {
        int status;
        try {
            var command = Command.parse(List.of(arguments).subList(1, arguments.length));
            status = new Main(Path.of(arguments[0]), System.out).run(command);
        } catch (UserError e) {
            System.err.println(e.getMessage());
            status = 1;
        } catch (Exception e) {
            status = tell(e);
        }
        System.exit(status);
    }

    /** A disk that is full or may not be written to is the user's to put right; everything else is ours. */
    private static int tell(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean full = cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left");
            if (full || cause instanceof FileSystemException && !(cause instanceof NoSuchFileException)) {
                System.err.printf("Không ghi hoặc đọc được đĩa: %1$s.%nThe disk could not be written or read: %1$s.%n",
                        cause.getMessage());
                return 1;
            }
        }
        System.err.println("Có lỗi ngoài dự kiến, đây là vết của nó.\nSomething unexpected failed; this is its trace.");
        failure.printStackTrace();
        return 2;
    }

    private int run(Command command) throws Exception {
        return switch (command) {
            case Command.Up up -> up(up.fresh());
            case Command.Down _ -> down();
            case Command.Status _ -> status();
            case Command.Watch _ -> inBackground(installation::watch);
            case Command.Recording _ -> inBackground(installation::record);
            case Command.Audit _ -> operator().audit();
            case Command.DeadLetters _ -> operator().deadLetters();
            case Command.Replay replay -> operator().replay(replay.service(), replay.binding());
        };
    }

    private int up(boolean fresh) {
        var stopping = new Thread(this::interrupted);
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            if (fresh) {
                installation.erase();
            }
            installation.up();
        } finally {
            forget(stopping);
        }
        Demo.offer(installation, System.getenv(), progress);
        installation.accompany(System.getenv());
        progress.say("tất cả đã sẵn sàng", "all ready", "");
        out.print(new Welcome(installation).text());
        return 0;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // it is already at work
        }
    }

    /** The user's Ctrl-C; what fails because of it need not be told. */
    private void interrupted() {
        System.setErr(new PrintStream(PrintStream.nullOutputStream()));
        progress.say("đang dừng theo yêu cầu", "stopping as asked", "");
        installation.abort();
    }

    private static int inBackground(Tasks.Step work) throws Exception {
        work.run();
        return 0;
    }

    private int down() {
        installation.down();
        return 0;
    }

    private Operator operator() {
        return Operator.of(installation, System.getenv(), out);
    }

    private int status() {
        var table = new StatusTable(installation);
        out.print(table.text());
        return table.isComplete() ? 0 : 3;
    }
}
