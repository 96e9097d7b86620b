package vn.ocop.certification.council.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.council.Councils;
import vn.ocop.certification.council.Findings;
import vn.ocop.certification.council.Hearing;
import vn.ocop.certification.council.HearingStep;
import vn.ocop.certification.council.HearingWork;
import vn.ocop.certification.council.Result;
import vn.ocop.certification.council.Session;
import vn.ocop.certification.council.Sheet;
import vn.ocop.certification.council.Tally;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;

/** A dossier before a session: sheets of those seated, the chair's closing. */
@RestController
@RequestMapping("/v1/certification/sessions/{id}/dossiers/{dossierId}")
class HearingController {

    private final HearingWork work;
    private final Councils councils;

    HearingController(HearingWork work, Councils councils) {
        this.work = work;
        this.councils = councils;
    }

    record SheetForm(@NotNull @Size(max = 100) Map<String, @NotNull BigDecimal> answers,
            @NotNull @Size(max = 30) Set<@NotNull String> disqualifiers, @NotNull @Size(max = 4000) String comment) {}

    @GetMapping("/my-sheet")
    @Allow(COUNCIL_MEMBER)
    ResponseEntity<Sheet> mySheet(@PathVariable UUID id, @PathVariable UUID dossierId) {
        return answer(work.mine(find(id), dossierId));
    }

    @PutMapping("/my-sheet")
    @Allow(COUNCIL_MEMBER)
    ResponseEntity<Sheet> writeSheet(@PathVariable UUID id, @PathVariable UUID dossierId, Expected expected,
            @Valid @RequestBody SheetForm form) {
        return answer(work.write(find(id), dossierId, form.answers(), form.disqualifiers(), form.comment(),
                before -> before.ifPresentOrElse(unchanged(expected), expected::checkNew)));
    }

    @PostMapping("/my-sheet/signatures")
    @Allow(COUNCIL_MEMBER)
    ResponseEntity<Sheet> sign(@PathVariable UUID id, @PathVariable UUID dossierId, Expected expected) {
        return answer(work.sign(find(id), dossierId, unchanged(expected)));
    }

    @GetMapping("/tally")
    @Allow({CITY_OFFICER, CITY_LEADER, COUNCIL_MEMBER})
    Tally tally(@PathVariable UUID id, @PathVariable UUID dossierId) {
        return work.tally(find(id), dossierId);
    }

    @PostMapping("/closings")
    @Allow(COUNCIL_MEMBER)
    Result close(@PathVariable UUID id, @PathVariable UUID dossierId, @Valid @RequestBody Findings findings) {
        return work.close(find(id), dossierId, findings);
    }

    /** The chair has the dossier scored again, with new sheets. */
    @PostMapping("/reopenings")
    @Allow(COUNCIL_MEMBER)
    Hearing reopen(@PathVariable UUID id, @PathVariable UUID dossierId,
            @Valid @RequestBody SessionController.Why why) {
        return work.reopen(find(id), dossierId, why.reason());
    }

    /** The leader sends a result back, for the dossier to be heard again in another session. */
    @PostMapping("/send-backs")
    @Allow(CITY_LEADER)
    Hearing sendBack(@PathVariable UUID id, @PathVariable UUID dossierId,
            @Valid @RequestBody SessionController.Why why) {
        return work.sendBack(find(id), dossierId, why.reason());
    }

    /** What happened before this session, with the results that were sent back and why. */
    @GetMapping("/history")
    @Allow({CITY_OFFICER, CITY_LEADER})
    List<HearingStep> history(@PathVariable UUID id, @PathVariable UUID dossierId) {
        return councils.steps(councils.hearing(id, dossierId).orElseThrow(Refusal::notFound));
    }

    private static Consumer<Sheet> unchanged(Expected expected) {
        return sheet -> expected.check(sheet.version(), sheet);
    }

    private Session find(UUID id) {
        return councils.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<Sheet> answer(Sheet sheet) {
        return ResponseEntity.ok().eTag(Expected.tag(sheet.version())).body(sheet);
    }
}
