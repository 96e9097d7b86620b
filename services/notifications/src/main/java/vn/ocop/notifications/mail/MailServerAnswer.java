package vn.ocop.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * What the mail server said of one recipient or one mail (RFC 5321).
 *
 * @param code three digits: 4.. for not now, 5.. for never
 */
record MailServerAnswer(int code) {

    boolean isFinal() {
        return code >= 500;
    }

    /** Empty when the server said nothing of the mail: it was away, or did not let the platform in. */
    static Optional<MailServerAnswer> of(Throwable failure) {
        if (failure instanceof MailSendException sending) {
            for (var each : sending.getFailedMessages().values()) {
                var answer = search(each);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return search(failure);
    }

    private static Optional<MailServerAnswer> search(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case SMTPAddressFailedException address -> Optional.of(new MailServerAnswer(address.getReturnCode()));
            case SMTPSendFailedException sending when sending.getReturnCode() > 0 && !hasAddress(sending) ->
                Optional.of(new MailServerAnswer(sending.getReturnCode()));
            case MessagingException mail when mail.getNextException() != null -> search(mail.getNextException());
            default -> search(failure.getCause());
        };
    }

    /** The answer to a recipient stands behind the one to the mail, and says more. */
    private static boolean hasAddress(MessagingException failure) {
        for (var next = failure.getNextException(); next instanceof MessagingException mail; next = mail
                .getNextException()) {
            if (next instanceof SMTPAddressFailedException) {
                return true;
            }
        }
        return false;
    }
}
