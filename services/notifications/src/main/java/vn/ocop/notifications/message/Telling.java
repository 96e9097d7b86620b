package vn.ocop.notifications.message;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.time.Ids;

/** Makes messages of facts, as the book of wordings says. */
public class Telling {

    private static final String PRODUCER = "producer";

    private final Wording.Book book;
    private final Messages messages;
    private final UnaryOperator<String> above;
    private final Clock clock;

    /** @param above the code of the unit above a unit */
    public Telling(Wording.Book book, Messages messages, UnaryOperator<String> above, Clock clock) {
        this.book = book;
        this.messages = messages;
        this.above = above;
        this.clock = clock;
    }

    /**
     * Tells of a fact, unless a newer one of its aggregate was told.
     *
     * @param topic where the fact came from
     * @param account the producer's account; null when it has none, and nobody but the officials is told
     * @param members the fact's public members, for the wordings
     */
    public void tell(String topic, Envelope<?> fact, @Nullable UUID account, Map<String, @Nullable Object> members) {
        if (fact.type().equals(Topic.RESTATED)
                || !messages.isNews(topic, fact.aggregateId(), fact.aggregateVersion())) {
            return;
        }
        for (var wording : book.of(fact.type())) {
            boolean toProducer = wording.to().equals(PRODUCER);
            if (toProducer && account == null) {
                continue;
            }
            var unit = wording.at().equals("above") ? above.apply(fact.unit()) : fact.unit();
            messages.add(new Message(Ids.next(), unit, toProducer ? account : null,
                    toProducer ? null : Role.ofCode(wording.to()).orElseThrow(), fact.type(), wording.title(members),
                    wording.body(members), wording.link(members), clock.instant()), fact.aggregateId(),
                    Duration.ofSeconds(wording.holdBack() == null ? 0 : wording.holdBack()));
        }
    }
}
