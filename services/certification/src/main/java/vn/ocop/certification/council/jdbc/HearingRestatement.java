package vn.ocop.certification.council.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ocop.certification.council.Councils;
import vn.ocop.certification.dossier.Dossiers;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.outbox.Restatement;

/** Tells again who judges which dossier. */
@Component
class HearingRestatement implements Restatement {

    private final JdbcClient jdbc;
    private final Councils councils;
    private final Dossiers dossiers;
    private final HearingFacts facts;

    HearingRestatement(JdbcClient jdbc, Councils councils, Dossiers dossiers, HearingFacts facts) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.dossiers = dossiers;
        this.facts = facts;
    }

    private record Key(UUID id, UUID sessionId, UUID dossierId) {}

    @Override
    public Topic<?> topic() {
        return Topics.HEARINGS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select id, session_id, dossier_id from hearing where (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for no key update""")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class)))
                .list();
        next.forEach(key -> facts.restate(councils.hearing(key.sessionId(), key.dossierId()).orElseThrow(),
                councils.find(key.sessionId()).orElseThrow(), dossiers.find(key.dossierId()).orElseThrow()));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }
}
