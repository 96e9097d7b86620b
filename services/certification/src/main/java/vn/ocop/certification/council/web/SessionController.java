package vn.ocop.certification.council.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.council.Councils;
import vn.ocop.certification.council.Hearing;
import vn.ocop.certification.council.Seat;
import vn.ocop.certification.council.Session;
import vn.ocop.certification.council.SessionWork;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;

/** Sessions of the council: called, seated and given dossiers by the city's officer. */
@RestController
@RequestMapping("/v1/certification/sessions")
class SessionController {

    private final SessionWork work;
    private final Councils councils;

    SessionController(SessionWork work, Councils councils) {
        this.work = work;
        this.councils = councils;
    }

    /** Without advisors named, the city's whole advisory team reports to it. */
    record NewSession(@NotBlank @Size(max = 200) String title, @NotNull LocalDate heldOn,
            @NotEmpty @Size(max = 60) List<@Valid @NotNull Seat> seats,
            @Nullable @Size(max = 60) List<@NotNull UUID> advisors) {}

    /** Without advisors named, they stay. */
    record Seats(@NotEmpty @Size(max = 60) List<@Valid @NotNull Seat> seats,
            @Nullable @Size(max = 60) List<@NotNull UUID> advisors, @Nullable @Size(max = 4000) String reason) {}

    record Scheduling(@NotNull UUID dossierId) {}

    record Why(@NotBlank @Size(max = 4000) String reason) {}

    /** A session with its dossiers: who has signed, never what was given; results are for its members and the city. */
    record SessionView(Session session, List<Hearing> dossiers) {}

    @PostMapping
    @Allow(CITY_OFFICER)
    ResponseEntity<SessionView> call(@Valid @RequestBody NewSession form) {
        var session = work.call(form.title(), form.heldOn(), form.seats(), form.advisors());
        return ResponseEntity.created(URI.create("/v1/certification/sessions/" + session.id()))
                .eTag(Expected.tag(session.version()))
                .body(new SessionView(session, List.of()));
    }

    @GetMapping
    @Allow({CITY_OFFICER, CITY_LEADER, COUNCIL_MEMBER})
    Page<Session> list(Paging paging) {
        return Page.of(councils.list(paging.afterId(), paging.fetch()), paging, Session::id);
    }

    @GetMapping("/{id}")
    @Allow({CITY_OFFICER, CITY_LEADER, COUNCIL_MEMBER})
    ResponseEntity<SessionView> get(@PathVariable UUID id) {
        return answer(councils.find(id).orElseThrow(Refusal::notFound));
    }

    /** Members are replaced, or recorded absent or present; the advisors are named anew. */
    @PutMapping("/{id}/seats")
    @Allow(CITY_OFFICER)
    ResponseEntity<SessionView> reseat(@PathVariable UUID id, Expected expected, @Valid @RequestBody Seats seats) {
        return answer(work.reseat(id, session -> expected.check(session.version(), session), seats.seats(),
                seats.advisors(), seats.reason()));
    }

    @PostMapping("/{id}/dossiers")
    @Allow(CITY_OFFICER)
    ResponseEntity<SessionView> schedule(@PathVariable UUID id, @Valid @RequestBody Scheduling scheduling) {
        return answer(work.schedule(id, scheduling.dossierId()));
    }

    /** Takes a dossier off the session before it is closed. */
    @PostMapping("/{id}/dossiers/{dossierId}/removals")
    @Allow(CITY_OFFICER)
    ResponseEntity<SessionView> remove(@PathVariable UUID id, @PathVariable UUID dossierId,
            @Valid @RequestBody Why why) {
        var session = councils.find(id).orElseThrow(Refusal::notFound);
        work.remove(session, dossierId, why.reason());
        return answer(session);
    }

    private ResponseEntity<SessionView> answer(Session session) {
        var scope = Scope.current();
        boolean mayKnow = scope.has(CITY_OFFICER) || scope.has(CITY_LEADER)
                || session.isSeated(scope.requirePerson());
        var hearings = councils.hearings(session.id()).stream()
                .map(hearing -> mayKnow ? hearing : hearing.withoutResult()).toList();
        return ResponseEntity.ok().eTag(Expected.tag(session.version())).body(new SessionView(session, hearings));
    }
}
