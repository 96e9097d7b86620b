package vn.ocop.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topics;

/** What a page says is said in both languages. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([A-Za-z0-9.-]+)");

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void everyMessageOfATemplateIsThere() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            templates.filter(Files::isRegularFile)
                    .forEach(template -> USED.matcher(text(template)).results().map(found -> found.group(1))
                            .forEach(used::add));
        }
        assertThat(keys("messages.properties")).containsAll(used);
    }

    @Test
    void everyStepAndStateOfADossierHasItsWords() {
        assertThat(keys("messages.properties"))
                .containsAll(Topics.DOSSIERS.types().stream().map("event."::concat).toList());
        var states = JsonMapper.shared().readTree(Topics.class.getResourceAsStream(
                "/facts/ocop.certification.dossiers.schema.json")).at("/properties/data/properties/state/enum");
        assertThat(keys("messages.properties"))
                .containsAll(states.valueStream().map(state -> "state." + state.asString()).toList());
    }

    private static Set<String> keys(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return properties.stringPropertyNames();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
