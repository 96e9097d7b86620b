package vn.ocop.certification.council.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.council.Regulation;
import vn.ocop.certification.council.Regulations;
import vn.ocop.certification.dossier.NinetyPoints;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;

/** The city's council regulation: issued by its leader, read by who works under it (QĐ 26/2026, Điều 7.3.b). */
@RestController
@RequestMapping("/v1/certification/regulations")
class RegulationController {

    private final Regulations regulations;
    private final Clock clock;

    RegulationController(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** A regulation as it was issued; at least half of the seats and three of them, for a council to be one. */
    record NewRegulation(@NotBlank @Size(max = 80) String decisionNo, @NotNull LocalDate decidedOn,
            @NotNull LocalDate effectiveFrom, @Min(50) @Max(100) int quorumPercent, @Min(0) @Max(100) int maxSpread,
            @Min(3) @Max(60) int minimumSeats, @NotNull NinetyPoints ninetyPoints) {}

    /** All of them, newest first, and the one that holds today. */
    record RegulationList(Regulation inForce, List<Regulation> items) {}

    @GetMapping
    @Allow({CITY_OFFICER, CITY_LEADER, COUNCIL_MEMBER})
    RegulationList list() {
        return new RegulationList(regulations.inForce(LocalDate.now(clock)), regulations.all());
    }

    @PostMapping
    @Allow(CITY_LEADER)
    @ResponseStatus(HttpStatus.CREATED)
    Regulation issue(@Valid @RequestBody NewRegulation form) {
        if (form.decidedOn().isAfter(LocalDate.now(clock)) || form.effectiveFrom().isBefore(form.decidedOn())) {
            throw Refusal.invalid("effectiveFrom", "wrong-day",
                    "Quy chế ký không sau hôm nay và có hiệu lực không trước ngày ký.",
                    "A regulation is decided by today and takes effect no earlier.");
        }
        var next = regulations.all().stream().mapToInt(Regulation::version).max().orElse(0) + 1;
        var regulation = new Regulation(next, form.decisionNo(), form.decidedOn(), form.effectiveFrom(),
                form.quorumPercent(), form.maxSpread(), form.minimumSeats(), form.ninetyPoints());
        regulations.add(regulation);
        return regulation;
    }
}
