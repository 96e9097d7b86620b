package vn.ocop.platform.outbox;

import java.util.List;

/** The port through which facts leave. */
public interface FactSender extends AutoCloseable {

    /** A fact ready to be sent. */
    record Ready(String topic, String key, String payload) {}

    /**
     * Sends a batch and waits until all of it is stored by the broker. What has arrived when it fails is, per key, a
     * prefix of what was sent: a repeat of the batch brings no fact before an earlier one.
     *
     * @throws SendingFailed nothing is known of the batch; it must be sent again, through a new sender
     */
    void send(List<Ready> facts) throws SendingFailed;

    @Override
    void close();

    /** The broker did not confirm a batch in time. */
    class SendingFailed extends Exception {

        private static final long serialVersionUID = 1;

        public SendingFailed(Throwable cause) {
            super(cause);
        }
    }
}
