package vn.ocop.registry.subject;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.producer.History;
import vn.ocop.registry.producer.PersonalField;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.producer.TaxCode;

/** What the law on personal data lets a person ask for, and what it asks of us: each method in its transaction. */
public class SubjectWork {

    private final Producers producers;
    private final History history;
    private final SubjectLog log;
    private final ErasureRequests requests;
    private final Copies copies;
    private final Clock clock;

    public SubjectWork(Producers producers, History history, SubjectLog log, ErasureRequests requests, Copies copies,
            Clock clock) {
        this.producers = producers;
        this.history = history;
        this.log = log;
        this.requests = requests;
        this.copies = copies;
        this.clock = clock;
    }

    /** The full personal number, for a reason that its person may read. */
    public TaxCode reveal(Producer producer, String reason) {
        var number = producer.taxCode();
        if (number == null || !number.isPersonal()) {
            throw Refusal.wrongState("nothing-masked", "Chủ thể này không có số cá nhân nào được che.",
                    "This producer has no masked personal number.");
        }
        log.add(new Reveal(Ids.next(), producer.id(), Scope.current().actor(), PersonalField.TAX_NUMBER.path(), reason,
                clock.instant()));
        return number;
    }

    public Producer agree(Producer producer, String version) {
        var agreed = producer.agree(new Producer.Consent(version, clock.instant()));
        producers.update(agreed, "ProducerChanged");
        return agreed;
    }

    /** What rests on consent alone goes, from the history too. */
    public Producer withdrawConsent(Producer producer) {
        var withdrawn = producer.withdrawConsent();
        producers.update(withdrawn, "ProducerChanged");
        history.erase(producer.id(), PersonalField.onConsent(), false);
        return withdrawn;
    }

    public ErasureRequest requestErasure(Producer producer) {
        var request = ErasureRequest.file(Ids.next(), producer.unit(), Scope.current().requirePerson(), producer.id(),
                clock.instant());
        requests.add(request);
        return request;
    }

    /** The producer closes; what no law makes us keep goes, from the history too. */
    public ErasureRequest accept(ErasureRequest request) {
        var producer = producers.find(request.producerId()).orElseThrow(Refusal::notFound);
        boolean everVerified = producer.verifiedAt() != null || history.happened(producer.id(), "ProducerVerified");
        var fields = PersonalField.erasable(everVerified);
        var accepted = request.accept(fields, clock.instant());
        producers.update(producer.erase(fields, clock.instant()), "ProducerErased");
        history.erase(producer.id(), fields, false);
        copies.erase(producer.id());
        requests.update(accepted);
        return accepted;
    }

    public ErasureRequest refuse(ErasureRequest request, String reason) {
        var refused = request.refuse(reason, clock.instant());
        requests.update(refused);
        return refused;
    }

    /** What old workbooks say of people goes with the end of the retention. */
    public void forgetCopies(Instant broughtBefore) {
        copies.eraseBroughtBefore(broughtBefore);
    }

    /**
     * Removes everything personal of one producer whose retention has ended.
     *
     * @return whether there was one
     */
    public boolean forgetNext(Instant closedBefore) {
        var due = producers.nextToForget(closedBefore);
        due.ifPresent(producer -> {
            producers.update(producer.forget(clock.instant()), "ProducerErased");
            history.erase(producer.id(), EnumSet.allOf(PersonalField.class), true);
            copies.erase(producer.id());
        });
        return due.isPresent();
    }
}
