package vn.ocop.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The received messages, a file each, so that they outlive the process. A file's name tells when and to whom, so that
 * one person's mail is found without opening everybody's.
 */
public final class Mailbox {
    private static final Pattern FILE = Pattern.compile("(\\d{13})-(\\d{6})-(.+)\\.eml");

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    public Mailbox(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
    }

    void keep(String recipient, InputStream message) throws IOException {
        var name = "%013d-%06d-%s.eml".formatted(clock.millis(), count.incrementAndGet() % 1_000_000,
                URLEncoder.encode(recipient.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8));
        Path half = Files.createTempFile(folder, "half", ".tmp");
        try (message) {
            Files.write(half, message.readAllBytes());
        }
        Files.move(half, folder.resolve(name));
    }

    /**
     * The newest messages first.
     *
     * @param recipient only this person's; everybody's when empty
     * @param limit at most so many
     */
    public List<Mail> newest(Optional<String> recipient, int limit) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .filter(name -> recipient.isEmpty() || recipient.get().equalsIgnoreCase(recipientOf(name)))
                    .sorted(Comparator.comparing((Matcher name) -> name.group()).reversed())
                    .limit(limit)
                    .flatMap(name -> read(name).stream())
                    .toList();
        }
    }

    /** The message with this id. */
    public Optional<Mail> byId(String id) {
        var name = FILE.matcher(id + ".eml");
        return name.matches() && !id.contains("/") ? read(name) : Optional.empty();
    }

    private Optional<Mail> read(Matcher name) {
        String file = name.group();
        try (var content = Files.newInputStream(folder.resolve(file))) {
            var mime = MimeContent.parse(content);
            return Optional.of(new Mail(file.substring(0, file.length() - ".eml".length()),
                    Instant.ofEpochMilli(Long.parseLong(name.group(1))), mime.from(), recipientOf(name), mime.subject(),
                    mime.text()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String recipientOf(Matcher name) {
        return URLDecoder.decode(name.group(3), StandardCharsets.UTF_8);
    }
}
