package vn.ocop.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.ocop.notifications.message.Message;
import vn.ocop.platform.directory.Directory;
import vn.ocop.platform.directory.Directory.Person;

/** Writes a message as an e-mail to those it is for; addresses are looked up now and kept nowhere. */
@Component
class Mailer {

    private final JavaMailSender sender;
    private final Directory directory;
    private final String from;
    private final String address;

    Mailer(JavaMailSender sender, Directory directory, @Value("${ocop.mail.from}") String from,
            @Value("${ocop.mail.address}") String address) {
        this.sender = sender;
        this.directory = directory;
        this.from = from;
        this.address = address;
    }

    /** The accounts a message is for; those without an address are left out. */
    List<UUID> recipients(Message message) {
        return people(message).stream().filter(person -> person.email() != null).map(Person::id).toList();
    }

    /** Sends a message to one person; answers whether there was an address. */
    boolean send(Message message, UUID account) {
        var person = directory.person(account);
        var email = person.map(Person::email);
        email.ifPresent(address -> send(message, person.orElseThrow(), address));
        return email.isPresent();
    }

    private List<Person> people(Message message) {
        if (message.owner() != null) {
            return directory.person(message.owner()).stream().toList();
        }
        return message.role() == null ? List.of() : directory.people(message.unit(), message.role());
    }

    private void send(Message message, Person person, String email) {
        try {
            var mail = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mail, "UTF-8");
            helper.setFrom(from, "OCOP");
            helper.setTo(email);
            helper.setSubject(message.title().vi());
            helper.setText("""
                    Kính gửi %s,

                    %s
                    %s

                    --
                    %s
                    """.formatted(person.name(), message.body().vi(), address + message.link(), message.body().en()));
            // a repeat after a crash is recognised by the mail program
            mail.setHeader("X-Ocop-Message", message.id() + "/" + person.id());
            sender.send(mail);
        } catch (MessagingException | java.io.UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }
}
