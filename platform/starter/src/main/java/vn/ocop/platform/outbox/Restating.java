package vn.ocop.platform.outbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;

/**
 * Tells the last state of every aggregate of a topic again. Safe to repeat and to be stopped at any point: receivers pass
 * over a state they have, by its version.
 */
public class Restating {

    private static final Logger log = LoggerFactory.getLogger(Restating.class);
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "restatement", Set.of());
    private static final int AT_ONCE = 200;

    private final List<Restatement> restatements;
    private final TransactionTemplate transaction;

    public Restating(List<Restatement> restatements, TransactionTemplate transaction) {
        this.restatements = List.copyOf(restatements);
        this.transaction = transaction;
    }

    public void restate(String topic) {
        restatements.stream().filter(each -> each.topic().name().equals(topic)).forEach(this::restate);
    }

    private void restate(Restatement restatement) {
        var last = next(restatement, null);
        if (last.isPresent()) {
            log.warn("The states of {} are told again: the topic did not hold them", restatement.topic());
        }
        while (last.isPresent()) {
            last = next(restatement, last.get());
        }
    }

    private Optional<String> next(Restatement restatement, @Nullable String after) {
        return PLATFORM.call(
                () -> Objects.requireNonNull(transaction.execute(status -> restatement.restate(after, AT_ONCE))));
    }
}
