package vn.ocop.registry.help;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * Help that a producer needs: asked for, given by somebody, ended with what came of it.
 *
 * @param owner the producer's account, null while it has none
 * @param productId the product it is for, null when it is for the whole producer
 * @param need what is needed, in the producer's or officer's words
 * @param giver who gives it; null until somebody does
 * @param funding what it costs, by source: planned while under way, spent when done
 * @param outcome what came of it; null until it is done
 * @param reason why it is not given; null otherwise
 */
public record HelpCase(UUID id, String unit, @Nullable UUID owner, UUID producerId, @Nullable UUID productId,
        long version, State state, Kind kind, String need, @Nullable String giver, List<Funding> funding,
        @Nullable String outcome, @Nullable String reason, LocalDate askedOn, @Nullable LocalDate endedOn) {

    public enum State {
        ASKED, UNDER_WAY, DONE, REFUSED
    }

    /** What the commune's plan helps with. */
    public enum Kind {
        TRADEMARK,
        DESIGN_AND_PACKAGING,
        TESTING,
        QUALITY_DECLARATION,
        FOOD_SAFETY_PAPERS,
        ENVIRONMENT,
        STAMPS,
        CAPITAL,
        TRAINING,
        VALUE_CHAIN_CONTRACT,
        OTHER
    }

    /** Where the money is from, as the commune reports it. */
    public enum Source {
        CITY_BUDGET, COMMUNE_BUDGET, PRODUCER, OTHER_LAWFUL
    }

    /** @param amount đồng, above zero */
    public record Funding(Source source, long amount) {}

    public static HelpCase ask(UUID id, String unit, @Nullable UUID owner, UUID producerId, @Nullable UUID productId,
            Kind kind, String need, LocalDate today) {
        return new HelpCase(id, unit, owner, producerId, productId, 1, State.ASKED, kind, need, null, List.of(), null,
                null, today, null);
    }

    /** Somebody gives it; said again, it replaces what was said. */
    public HelpCase plan(String by, List<Funding> planned) {
        requireOpen();
        return next(State.UNDER_WAY, by, eachSourceOnce(planned), null, null, null);
    }

    /** @param spent what it cost in the end; nothing if it cost nothing */
    public HelpCase finish(String result, List<Funding> spent, LocalDate today) {
        if (state == State.ASKED) {
            throw Refusal.wrongState("not-under-way", "Chưa có ai nhận hỗ trợ việc này.",
                    "Nobody gives this help yet.");
        }
        requireOpen();
        return next(State.DONE, giver, eachSourceOnce(spent), result, null, today);
    }

    public HelpCase refuse(String why, LocalDate today) {
        requireOpen();
        return next(State.REFUSED, giver, List.of(), null, why, today);
    }

    private HelpCase next(State to, @Nullable String by, List<Funding> costs, @Nullable String result,
            @Nullable String why, @Nullable LocalDate ended) {
        return new HelpCase(id, unit, owner, producerId, productId, version + 1, to, kind, need, by, costs, result, why,
                askedOn, ended);
    }

    private void requireOpen() {
        if (state == State.DONE || state == State.REFUSED) {
            throw Refusal.wrongState("ended", "Việc hỗ trợ này đã kết thúc.", "This help case has ended.");
        }
    }

    private static List<Funding> eachSourceOnce(List<Funding> funding) {
        if (funding.stream().map(Funding::source).distinct().count() < funding.size()) {
            throw Refusal.invalid("funding", "repeated", "Mỗi nguồn kinh phí chỉ ghi một dòng.",
                    "Each source of money has one row.");
        }
        return List.copyOf(funding);
    }
}
