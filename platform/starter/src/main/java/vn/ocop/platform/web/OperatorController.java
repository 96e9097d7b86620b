package vn.ocop.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.audit.AuditHeads;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.inbox.DeadLetters;
import vn.ocop.platform.refusal.Refusal;

/** What the platform's operator asks of a service: is the audit whole, what could not be handled, handle it again. */
@RestController
@RequestMapping("/v1/${spring.application.name}")
class OperatorController {

    private final Audit audit;
    private final AuditHeads heads;
    private final DeadLetters deadLetters;

    OperatorController(Audit audit, AuditHeads heads, DeadLetters deadLetters) {
        this.audit = audit;
        this.heads = heads;
        this.deadLetters = deadLetters;
    }

    @GetMapping("/audit-chains")
    @Allow(Role.PLATFORM_OPERATOR)
    Page<Audit.Chain> auditChains() {
        return new Page<>(audit.verify(), null);
    }

    /** The last link of every chain, signed, for keeping elsewhere. */
    @GetMapping("/audit-heads")
    @Allow(Role.PLATFORM_OPERATOR)
    AuditHeads.Export auditHeads() {
        return heads.export();
    }

    record Earlier(@NotNull @Size(max = 10_000) List<AuditHeads.@NotNull Head> heads) {}

    /** Which of the heads exported earlier the chains do not have any more. */
    @PostMapping("/audit-heads/comparisons")
    @Allow(Role.PLATFORM_OPERATOR)
    Page<AuditHeads.Head> lostHeads(@Valid @RequestBody Earlier earlier) {
        return new Page<>(heads.lost(earlier.heads()), null);
    }

    @GetMapping("/dead-letters")
    @Allow(Role.PLATFORM_OPERATOR)
    Page<DeadLetters.Letter> deadLetters() {
        return new Page<>(List.copyOf(deadLetters.waiting()), null);
    }

    @PostMapping("/dead-letters/{binding}/replays")
    @Allow(Role.PLATFORM_OPERATOR)
    DeadLetters.Replay replay(@PathVariable String binding) {
        try {
            return deadLetters.replay(binding);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.notFound();
        }
    }
}
