package vn.ocop.certification.rulebook.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.rulebook.Answers;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Rulebooks;
import vn.ocop.certification.rulebook.TrialScore;
import vn.ocop.certification.rulebook.json.LawFiles;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.AllowPublic;

/** The law for everyone: which rulebooks, which sets, and what a product would get. */
@RestController
@RequestMapping("/v1/public/rulebooks")
class RulebookController {

    private final Rulebooks rulebooks;
    private final Law law;
    private final LawFiles files;
    private final Clock clock;

    RulebookController(Rulebooks rulebooks, Law law, LawFiles files, Clock clock) {
        this.clock = clock;
        this.rulebooks = rulebooks;
        this.files = files;
        this.law = law;
    }

    /** A version of the law and the filing days it covers. */
    record Edition(String code, String vi, String en, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo) {}

    /** A set in the list. */
    record SetLine(String code, String vi, String en, String group, String subgroup, int samples) {}

    /** Points by criterion code, and the disqualifiers that hold. */
    record Sheet(@NotNull @Size(max = 200) Map<String, @NotNull BigDecimal> answers,
            @Nullable @Size(max = 50) Set<@NotNull String> disqualifiers) {}

    @GetMapping
    @AllowPublic
    List<Edition> editions() {
        return rulebooks.all().stream()
                .map(book -> new Edition(book.code(), book.name().vi(), book.name().en(), book.effectiveFrom(),
                        book.effectiveTo()))
                .toList();
    }

    @GetMapping("/{code}")
    @AllowPublic
    Procedure procedure(@PathVariable String code) {
        return Procedure.of(book(code), LocalDate.now(clock));
    }

    @GetMapping("/{code}/sets")
    @AllowPublic
    List<SetLine> sets(@PathVariable String code) {
        return book(code).sets().values().stream()
                .map(set -> new SetLine(set.code(), set.name().vi(), set.name().en(), set.group().code(),
                        set.subgroup().code(),
                        set.samples()))
                .toList();
    }

    /** The set as it stands in the law's file, which was checked when the service started. */
    @GetMapping(path = "/{code}/sets/{set}", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowPublic
    ResponseEntity<byte[]> set(@PathVariable String code, @PathVariable String set) {
        var known = set(book(code), set);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(10)).cachePublic())
                .body(files.document(code, known.code()).orElseThrow());
    }

    @PostMapping("/{code}/sets/{set}/trial-scores")
    @AllowPublic
    TrialScore trial(@PathVariable String code, @PathVariable String set, @Valid @RequestBody Sheet sheet) {
        var known = set(book(code), set);
        var disqualifiers = sheet.disqualifiers() == null ? Set.<String>of() : sheet.disqualifiers();
        return law.scoring(code).trial(known.code(), new Answers(sheet.answers(), disqualifiers));
    }

    private Rulebook book(String code) {
        return rulebooks.byCode(code).orElseThrow(Refusal::notFound);
    }

    private static CriteriaSet set(Rulebook book, String set) {
        return book.set(set).orElseThrow(Refusal::notFound);
    }
}
