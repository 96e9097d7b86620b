package vn.ocop.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.HearingFact;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Tokens;

/**
 * A hearing before the city's council on a dossier of Ô Diên, told to the topic's listener at once.
 *
 * @param producerVersion of the producer, and of the product, that the filing froze
 */
record Hearing(Consumer<Message<List<byte[]>>> listener, UUID id, long version, UUID producer, long producerVersion,
        UUID product, long productVersion, List<DossierFact.FrozenPaper> papers, List<UUID> judges) {

    /** Not told yet. */
    static Hearing on(Consumer<Message<List<byte[]>>> listener, UUID paper, int fileVersion) {
        return new Hearing(listener, Ids.next(), 0, Ids.next(), 1, Ids.next(), 1,
                List.of(new DossierFact.FrozenPaper(paper, fileVersion)), List.of());
    }

    static Hearing on(Consumer<Message<List<byte[]>>> listener, UUID producer, long producerVersion, UUID product,
            long productVersion) {
        return new Hearing(listener, Ids.next(), 0, producer, producerVersion, product, productVersion, List.of(),
                List.of());
    }

    Hearing openTo(String... accounts) {
        var opened = new Hearing(listener, id, version + 1, producer, producerVersion, product, productVersion, papers,
                Arrays.stream(accounts).map(Tokens::account).toList());
        opened.tell(version == 0 ? "HearingOpened" : "HearingChanged", "OPEN", opened.version);
        return opened;
    }

    void close() {
        tell("HearingClosed", "CLOSED", version + 1);
    }

    void remove() {
        tell("HearingRemoved", "REMOVED", version + 1);
    }

    void tell(String type, String state, long asOf) {
        var fact = new Envelope<>(Ids.next(), type, 1, Instant.now(), "09817", id.toString(), asOf, null, null,
                fact(state));
        listener.accept(MessageBuilder
                .withPayload(List.of(JsonMapper.shared().writeValueAsString(fact).getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    HearingFact fact(String state) {
        return new HearingFact(id, Ids.next(), Ids.next(), producer, product, "09817", "01", state, judges,
                producerVersion, productVersion, papers);
    }
}
