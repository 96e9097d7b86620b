package vn.ocop.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a person reads of a message: from, subject, text. */
record MimeContent(String from, String subject, String text) {

    static MimeContent parse(InputStream message) throws IOException {
        try {
            var mime = new MimeMessage(Session.getInstance(new Properties()), message);
            String from = mime.getHeader("From", ", ");
            return new MimeContent(from == null ? "" : MimeUtility.decodeText(from), orEmpty(mime.getSubject()),
                    text(mime, "text/plain").or(() -> readable(mime)).orElse(""));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static Optional<String> readable(Part mime) {
        try {
            return text(mime, "text/html");
        } catch (MessagingException | IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = text(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
