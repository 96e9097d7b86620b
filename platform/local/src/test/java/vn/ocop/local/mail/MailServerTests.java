package vn.ocop.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTests {
    @TempDir
    private Path folder;

    @Test
    void showsAMessageToItsRecipientAlsoAfterARestart() throws Exception {
        try (var server = MailServer.start(folder, 0, 0)) {
            send(server, "producer1.odien@ocop.local", "Hồ sơ đã được tiếp nhận", "Kính gửi <bà> Đặng");
            send(server, "officer.odien@ocop.local", "Khác", "Khác");
        }
        try (var server = MailServer.start(folder, 0, 0)) {
            var mails = server.mailbox().newest(Optional.of("producer1.odien@ocop.local"), 10);
            assertThat(mails).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Hồ sơ đã được tiếp nhận");
                assertThat(mail.text()).startsWith("Kính gửi <bà> Đặng");
            });
            assertThat(get(server, "/api/messages?to=producer1.odien%40ocop.local"))
                    .contains("\"subject\":\"Hồ sơ đã được tiếp nhận\"").doesNotContain("Khác");
            assertThat(get(server, "/")).contains("Kính gửi &lt;bà> Đặng").contains("Khác");
        }
    }

    private static void send(MailServer server, String to, String subject, String text) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("ocop@ocop.local");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private static String get(MailServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString()).body();
    }
}
