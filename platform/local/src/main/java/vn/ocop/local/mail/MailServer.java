package vn.ocop.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.subethamail.smtp.server.SMTPServer;
import vn.ocop.local.server.FreePorts;

/** A real SMTP server that keeps every message it is given and passes none on; its mailbox survives restarts. */
public final class MailServer implements AutoCloseable {
    private final SMTPServer smtp;
    private final MailPage page;
    private final Mailbox mailbox;

    private MailServer(SMTPServer smtp, MailPage page, Mailbox mailbox) {
        this.smtp = smtp;
        this.page = page;
        this.mailbox = mailbox;
    }

    /**
     * Starts the server.
     *
     * @param folder where messages are kept; created if it is not there
     * @param smtpPort its port on the loopback address; 0 for any that is free
     * @param pagePort that of the page to read the mails; 0 for any that is free
     */
    public static MailServer start(Path folder, int smtpPort, int pagePort) {
        try {
            var mailbox = new Mailbox(folder, Clock.systemUTC());
            var smtp = SMTPServer.port(FreePorts.orAny(smtpPort))
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .simpleMessageListener(new Deliveries(mailbox))
                    .maxMessageSize(20 << 20)
                    .build();
            var page = new MailPage(mailbox, pagePort);
            smtp.start();
            return new MailServer(smtp, page, mailbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int smtpPort() {
        return smtp.getPort();
    }

    /** The address of the page to read the mails. */
    public String url() {
        return "http://localhost:" + page.port();
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void close() {
        smtp.stop();
        page.close();
    }
}
