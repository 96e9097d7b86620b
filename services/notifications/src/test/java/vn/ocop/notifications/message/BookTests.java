package vn.ocop.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;

/** The book of wordings itself: who is told of what. */
class BookTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Map<String, List<Wording>> BOOK = book();

    private static Map<String, List<Wording>> book() {
        try (var file = new ClassPathResource("wording.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {
            });
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Điều 7.3.g: the result goes to the commune and to the producer. */
    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeIsToldToTheCommuneAndToTheProducer(String outcome) {
        assertThat(BOOK.get(outcome)).filteredOn(wording -> wording.at().equals("unit")).extracting(Wording::to)
                .contains("producer", "commune-officer", "commune-leader");
    }

    static List<String> outcomes() {
        return List.of("DossierRecognised", "DossierNotRecognised", "DossierForwarded");
    }

    @Test
    void nothingIsSaidOfStarsBeforeTheDecision() {
        var early = new HashSet<>(Topics.DOSSIERS.types());
        early.removeAll(outcomes());

        assertThat(early).allSatisfy(type -> assertThat(BOOK.getOrDefault(type, List.of()))
                .allSatisfy(wording -> assertThat(wording.toString()).doesNotContain("{stars}")));
    }

    @Test
    void everyPlaceholderIsAMemberOfItsFact() {
        BOOK.forEach((type, wordings) -> {
            var members = members(type);
            for (var wording : wordings) {
                assertThat(PLACEHOLDER.matcher(wording.toString()).results().map(found -> found.group(1))).as(type)
                        .isSubsetOf(members);
            }
        });
    }

    private static Set<String> members(String type) {
        var facts = Topics.all().stream().filter(topic -> topic.types().contains(type)).map(Topic::data)
                .flatMap(data -> Stream.of(data.getRecordComponents()));
        var members = facts.map(java.lang.reflect.RecordComponent::getName).collect(Collectors.toSet());
        assertThat(members).as("%s is a fact", type).isNotEmpty();
        return members;
    }

    @Test
    void aFactOfWhichNothingButItsNamesIsKnownIsStillASentence() {
        BOOK.forEach((type, wordings) -> wordings.forEach(wording -> {
            var fact = new HashMap<String, @Nullable Object>();
            members(type).forEach(member -> fact.put(member, null));
            for (var text : Arrays.asList(wording.title(fact), wording.body(fact))) {
                assertThat(text.vi() + text.en()).as(type).doesNotContain("null", "{", "}");
            }
        }));
    }
}
