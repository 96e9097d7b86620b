package vn.ocop.testing.notes;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.inbox.Inbox;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;

/** Notes of communes. */
@SpringBootApplication
public class NotesApplication {

    static final Topic<UnitFact> NOTES = new Topic<>("ocop.notes.notes", UnitFact.class,
            java.util.Set.of("NoteWritten"));

    @Bean
    Topic<UnitFact> notesTopic() {
        return NOTES;
    }

    @Bean
    Restatement notesAgain(JdbcClient jdbc, Outbox outbox) {
        return new NotesAgain(jdbc, outbox);
    }

    private record NotesAgain(JdbcClient jdbc, Outbox outbox) implements Restatement {

        @Override
        public Topic<?> topic() {
            return NOTES;
        }

        @Override
        public Optional<String> restate(@Nullable String after, int limit) {
            var notes = jdbc.sql("""
                    select id, unit, text, version from note where (:after::uuid is null or id > :after::uuid)
                    order by id limit :limit for update""")
                    .param("after", after)
                    .param("limit", limit)
                    .query((row, n) -> new Note(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                            row.getLong(4)))
                    .list();
            notes.forEach(note -> outbox.restate(NOTES, note.unit(), note.id().toString(), note.version(),
                    new UnitFact(note.unit(), note.text(), "COMMUNE", null)));
            return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast().id().toString());
        }
    }

    /** Applies what it hears; a product named "poison" cannot be handled before the antidote is there. */
    @Bean
    Consumer<Message<List<byte[]>>> heard(Inbox inbox, JdbcClient jdbc) {
        return inbox.consumer("heard", Topics.CERTIFICATES, fact -> {
            if (fact.data().product().equals("poison")
                    && jdbc.sql("select count(*) from note where text = 'antidote'").query(Long.class).single() == 0) {
                throw new IllegalStateException("cannot be handled");
            }
            jdbc.sql("insert into heard (unit, owner, event_id, text, written) values (?, ?, ?, ?, ?)")
                    .params(fact.unit(), java.util.Objects.requireNonNull(fact.data().account()), fact.id(),
                            fact.data().product(),
                            Timestamp.from(fact.occurredAt()))
                    .update();
        });
    }

    record Note(UUID id, String unit, String text, long version) {}

    record NewNote(String text) {}

    @RestController
    @RequestMapping("/v1/notes/notes")
    static class Notes {

        private final JdbcClient jdbc;
        private final Journal journal;

        Notes(JdbcClient jdbc, Journal journal) {
            this.jdbc = jdbc;
            this.journal = journal;
        }

        @PostMapping
        @Allow({Role.PRODUCER, Role.COMMUNE_OFFICER})
        ResponseEntity<Note> write(@RequestBody NewNote form) {
            var note = new Note(Ids.next(), Scope.current().requireUnit(), form.text(), 1);
            jdbc.sql("insert into note (id, unit, owner, text, version) values (?, ?, ?, ?, 1)")
                    .params(note.id(), note.unit(), Scope.current().requirePerson(), note.text())
                    .update();
            journal.record(NOTES, "NoteWritten", note.unit(), note.id(), 1,
                    new UnitFact(note.unit(), note.text(), "COMMUNE", null));
            if (form.text().equals("fail")) {
                throw new IllegalStateException("after the writing");
            }
            return ResponseEntity.status(201).eTag(Expected.tag(1)).body(note);
        }

        @GetMapping
        @Allow({Role.PRODUCER, Role.COMMUNE_OFFICER, Role.CITY_OFFICER, Role.PLATFORM_OPERATOR})
        Page<Note> list(Paging paging) {
            var notes = jdbc.sql(
                    "select id, unit, text, version from note where (:after::uuid is null or id < :after) order by id desc limit :limit")
                    .param("after", paging.afterId())
                    .param("limit", paging.fetch())
                    .query((row, n) -> new Note(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                            row.getLong(4)))
                    .list();
            return Page.of(notes, paging, Note::id);
        }

        @PutMapping("/{id}")
        @Allow({Role.PRODUCER, Role.COMMUNE_OFFICER})
        ResponseEntity<Note> change(@PathVariable UUID id, Expected expected, @RequestBody NewNote form) {
            var version = jdbc.sql("select version from note where id = ?").param(id).query(Long.class).optional()
                    .orElseThrow(Refusal::notFound);
            expected.check(version, id);
            jdbc.sql("update note set text = ?, version = version + 1 where id = ? and version = ?")
                    .params(form.text(), id, version).update();
            return ResponseEntity.ok().eTag(Expected.tag(version + 1))
                    .body(new Note(id, Scope.current().requireUnit(), form.text(), version + 1));
        }

        @GetMapping("/without-rule")
        String withoutRule() {
            return "never";
        }
    }
}
