package vn.ocop.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.PaperDeadlineFact;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.RequestFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.notifications.message.Messages;
import vn.ocop.notifications.message.Telling;
import vn.ocop.notifications.message.Wording;
import vn.ocop.platform.inbox.Inbox;
import vn.ocop.platform.tenancy.Units;

/** Feeds the telling from the topics it listens to. */
@Configuration(proxyBeanMethods = false)
class TellingConfiguration {

    @Bean
    Telling telling(Messages messages, JdbcClient jdbc, Clock clock, JsonMapper json) {
        return new Telling(book(json), messages, unit -> above(new Units(jdbc), unit), clock);
    }

    private static String above(Units units, String unit) {
        if (!units.knows(unit)) {
            throw new Inbox.TooEarly("Unit " + unit + " has not arrived yet");
        }
        return units.above(unit);
    }

    private static Wording.Book book(JsonMapper json) {
        try (var file = new ClassPathResource("wording.json").getInputStream()) {
            return new Wording.Book(json.readValue(file, new TypeReference<Map<String, List<Wording>>>() {
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    Consumer<Message<List<byte[]>>> producers(Inbox inbox, Telling telling, JsonMapper json) {
        return tell("producers", Topics.PRODUCERS, ProducerFact::account, inbox, telling, json);
    }

    @Bean
    Consumer<Message<List<byte[]>>> dossiers(Inbox inbox, Telling telling, JsonMapper json) {
        return tell("dossiers", Topics.DOSSIERS, DossierFact::account, inbox, telling, json);
    }

    @Bean
    Consumer<Message<List<byte[]>>> certificates(Inbox inbox, Telling telling, JsonMapper json) {
        return tell("certificates", Topics.CERTIFICATES, CertificateFact::account, inbox, telling, json);
    }

    @Bean
    Consumer<Message<List<byte[]>>> paperDeadlines(Inbox inbox, Telling telling, JsonMapper json) {
        return tell("paperDeadlines", Topics.PAPER_DEADLINES, PaperDeadlineFact::account, inbox, telling, json);
    }

    @Bean
    Consumer<Message<List<byte[]>>> requests(Inbox inbox, Telling telling, JsonMapper json) {
        return tell("requests", Topics.REQUESTS, RequestFact::account, inbox, telling, json);
    }

    /** A list of words is told as an enumeration; what is deeper is told nowhere. */
    private static Map<String, @Nullable Object> members(JsonNode fact) {
        var members = new HashMap<String, @Nullable Object>();
        fact.properties().forEach(member -> members.put(member.getKey(), words(member.getValue())));
        return members;
    }

    private static @Nullable String words(JsonNode value) {
        if (value.isArray()) {
            var words = value.valueStream().filter(JsonNode::isValueNode).map(JsonNode::asString)
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? null : words;
        }
        return value.isNull() ? null : value.asString();
    }

    private static <T> Consumer<Message<List<byte[]>>> tell(String name, Topic<T> topic,
            Function<T, @Nullable UUID> account, Inbox inbox, Telling telling, JsonMapper json) {
        return inbox.consumer(name, topic, fact -> telling.tell(topic.name(), fact, account.apply(fact.data()),
                members(json.valueToTree(fact.data()))));
    }
}
