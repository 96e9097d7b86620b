package vn.ocop.certification.council.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.council.CouncilWork;
import vn.ocop.certification.council.Councils;
import vn.ocop.certification.council.Findings;
import vn.ocop.certification.council.Result;
import vn.ocop.certification.council.Rules;
import vn.ocop.certification.council.Seat;
import vn.ocop.certification.council.Session;
import vn.ocop.certification.council.Sheet;
import vn.ocop.certification.council.Tally;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;

/** Sessions of the council: called by the city's officer, scored by those seated, closed by the chair. */
@RestController
@RequestMapping("/v1/certification/sessions")
class SessionController {

    private final CouncilWork work;
    private final Councils councils;

    SessionController(CouncilWork work, Councils councils) {
        this.work = work;
        this.councils = councils;
    }

    record NewSession(@NotBlank @Size(max = 200) String title, @NotNull LocalDate heldOn, @Valid @NotNull Rules rules,
            @NotEmpty @Size(max = 60) List<@Valid @NotNull Seat> seats) {}

    record Scheduling(@NotNull UUID dossierId) {}

    record SheetForm(@NotNull @Size(max = 100) Map<String, @NotNull BigDecimal> answers,
            @NotNull @Size(max = 30) Set<@NotNull String> disqualifiers, @NotNull @Size(max = 4000) String comment) {}

    /** A session with its dossiers: who has signed, never what was given. */
    record SessionView(Session session, List<Councils.Hearing> dossiers) {}

    @PostMapping
    @Allow(CITY_OFFICER)
    ResponseEntity<SessionView> call(@Valid @RequestBody NewSession form) {
        var session = work.call(form.title(), form.heldOn(), form.rules(), form.seats());
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
    SessionView get(@PathVariable UUID id) {
        return new SessionView(find(id), councils.hearings(id));
    }

    @PostMapping("/{id}/dossiers")
    @Allow(CITY_OFFICER)
    SessionView schedule(@PathVariable UUID id, @Valid @RequestBody Scheduling scheduling) {
        var session = find(id);
        work.schedule(session, scheduling.dossierId());
        return new SessionView(session, councils.hearings(id));
    }

    @GetMapping("/{id}/dossiers/{dossierId}/my-sheet")
    @Allow(COUNCIL_MEMBER)
    ResponseEntity<Sheet> mySheet(@PathVariable UUID id, @PathVariable UUID dossierId) {
        return answer(work.mine(find(id), dossierId));
    }

    @PutMapping("/{id}/dossiers/{dossierId}/my-sheet")
    @Allow(COUNCIL_MEMBER)
    ResponseEntity<Sheet> writeSheet(@PathVariable UUID id, @PathVariable UUID dossierId,
            @Valid @RequestBody SheetForm form) {
        return answer(work.write(find(id), dossierId, form.answers(), form.disqualifiers(), form.comment()));
    }

    @PostMapping("/{id}/dossiers/{dossierId}/my-sheet/signatures")
    @Allow(COUNCIL_MEMBER)
    ResponseEntity<Sheet> sign(@PathVariable UUID id, @PathVariable UUID dossierId) {
        return answer(work.sign(find(id), dossierId));
    }

    @GetMapping("/{id}/dossiers/{dossierId}/tally")
    @Allow({CITY_OFFICER, CITY_LEADER, COUNCIL_MEMBER})
    Tally tally(@PathVariable UUID id, @PathVariable UUID dossierId) {
        return work.tally(find(id), dossierId);
    }

    @PostMapping("/{id}/dossiers/{dossierId}/closings")
    @Allow(COUNCIL_MEMBER)
    Result close(@PathVariable UUID id, @PathVariable UUID dossierId, @Valid @RequestBody Findings findings) {
        return work.close(find(id), dossierId, findings);
    }

    private Session find(UUID id) {
        return councils.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<Sheet> answer(Sheet sheet) {
        return ResponseEntity.ok().eTag(Expected.tag(sheet.version())).body(sheet);
    }
}
