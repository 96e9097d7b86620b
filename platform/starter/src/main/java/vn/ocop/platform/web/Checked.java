package vn.ocop.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Carries a filter's checked exceptions through a callback that knows none. */
final class Checked {

    interface Work {
        void run() throws IOException, ServletException;
    }

    private static class Carried extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final ServletException exception;

        Carried(ServletException exception) {
            super(exception);
            this.exception = exception;
        }
    }

    private Checked() {}

    static void wrap(Work work) {
        try {
            work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new Carried(failed);
        }
    }

    static void unwrap(Runnable work) throws IOException, ServletException {
        try {
            work.run();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (Carried failed) {
            throw failed.exception;
        }
    }
}
