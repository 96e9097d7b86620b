package vn.ocop.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.ocop.notifications.message.Message;
import vn.ocop.notifications.message.Wording;
import vn.ocop.platform.directory.Directory;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Text;
import vn.ocop.platform.time.Ids;

class MailerTests {

    private static final UUID ACCOUNT = UUID.fromString("0198c1a0-7c00-7000-8000-000000000001");

    private MimeMessage sent = new MimeMessage((jakarta.mail.Session) null);

    @Test
    void aMailSaysWhatTheProductIsCalledAndNotWhatItsNameLooksLike() throws Exception {
        var wording = new Wording("producer", "unit", new Text("Hồ sơ {product}", "Dossier {product}"),
                new Text("Đã nhận {product}.", "{product} received."), "/messages", null);
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("product", "{account} %s");
        members.put("account", ACCOUNT);
        var message = new Message(Ids.next(), "09817", ACCOUNT, null, "DossierFiled", wording.title(members),
                wording.body(members), "/messages", Instant.EPOCH);

        new Mailer(sender(), directory(), "ocop@ocop.local", "http://localhost").send(message, ACCOUNT);

        assertThat(sent.getSubject()).isEqualTo("Hồ sơ {account} %s");
        assertThat(sent.getContent().toString()).contains("Kính gửi {account}", "Đã nhận {account} %s.",
                "{account} %s received.").doesNotContain(ACCOUNT.toString());
    }

    private JavaMailSenderImpl sender() {
        return new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                sent = messages[0];
            }
        };
    }

    private static Directory directory() {
        var person = new Directory.Person(ACCOUNT, "{account}", "a@example.org");
        return new Directory() {
            @Override
            public Optional<Person> person(UUID id) {
                return Optional.of(person);
            }

            @Override
            public List<Person> people(String unit, Role role) {
                return List.of(person);
            }
        };
    }
}
