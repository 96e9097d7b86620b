package vn.ocop.registry.subject.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.registry.claim.Claims;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.History;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.producer.web.ProducerView;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.subject.ErasureRequests;
import vn.ocop.registry.subject.Reveal;
import vn.ocop.registry.subject.SubjectLog;

/** Everything of one producer, read in its own person's scope, so that nobody else's is among it. */
@Component
class Exports {

    private static final int ALL = Integer.MAX_VALUE;

    private final Producers producers;
    private final History history;
    private final SubjectLog log;
    private final ErasureRequests requests;
    private final Claims claims;
    private final Products products;
    private final Papers papers;
    private final Clock clock;

    Exports(Producers producers, History history, SubjectLog log, ErasureRequests requests, Claims claims,
            Products products, Papers papers,
            Clock clock) {
        this.producers = producers;
        this.history = history;
        this.log = log;
        this.requests = requests;
        this.claims = claims;
        this.products = products;
        this.papers = papers;
        this.clock = clock;
    }

    /** The producer with its personal number in full: the person's own. */
    record ExportedProducer(UUID id, String unit, @Nullable UUID account, Producer.Status status, ProducerType type,
            String name, @Nullable String taxCode, Details details, Producer.@Nullable Consent consent,
            @Nullable String reason, Instant registeredAt, @Nullable Instant verifiedAt,
            @Nullable Instant closedAt) {}

    /** A claim as far as it is the person's own. */
    record ExportedClaim(UUID id, String state, @Nullable String reason, Instant filedAt,
            @Nullable Instant decidedAt) {}

    record Export(Instant at, ExportedProducer producer, List<SubjectLog.ConsentEntry> consents,
            List<Reveal> reveals, List<ErasureView> erasureRequests, List<ExportedClaim> claims,
            List<History.Entry> history, List<ProducerView> versions, List<Product> products, List<Paper> papers) {}

    Export of(Producer producer) {
        var id = producer.id();
        return new Export(clock.instant(), producer(producer), log.consents(id), log.reveals(id),
                requests.list(id, null, ALL).stream().map(ErasureView::of).toList(),
                claims.list(null, null, ALL).stream()
                        .map(claim -> new ExportedClaim(claim.id(), claim.state().name(), claim.reason(),
                                claim.filedAt(), claim.decidedAt()))
                        .toList(),
                history.of(id, null, ALL), producers.versions(id).stream().map(ProducerView::of).toList(),
                products.list(Products.Filter.of(id), null, ALL),
                papers.list(id, null, ALL));
    }

    private static ExportedProducer producer(Producer producer) {
        var taxCode = producer.taxCode();
        return new ExportedProducer(producer.id(), producer.unit(), producer.owner(), producer.status(),
                producer.type(), producer.name(), taxCode == null ? null : taxCode.value(), producer.details(),
                producer.consent(), producer.reason(), producer.registeredAt(), producer.verifiedAt(),
                producer.closedAt());
    }
}
