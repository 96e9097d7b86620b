package vn.ocop.local.mail;

import java.io.IOException;
import java.io.InputStream;
import org.subethamail.smtp.helper.SimpleMessageListener;

/** Puts each message that comes in into the mailbox, once for every recipient. */
record Deliveries(Mailbox mailbox) implements SimpleMessageListener {
    @Override
    public boolean accept(String from, String recipient) {
        return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream message) throws IOException {
        mailbox.keep(recipient, message);
    }
}
