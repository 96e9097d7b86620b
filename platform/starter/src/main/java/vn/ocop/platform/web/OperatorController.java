package vn.ocop.platform.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.inbox.DeadLetters;
import vn.ocop.platform.refusal.Refusal;

/** What the platform's operator asks of a service: is the audit whole, what could not be handled, handle it again. */
@RestController
@RequestMapping("/v1/${spring.application.name}")
class OperatorController {

    private final Audit audit;
    private final DeadLetters deadLetters;

    OperatorController(Audit audit, DeadLetters deadLetters) {
        this.audit = audit;
        this.deadLetters = deadLetters;
    }

    @GetMapping("/audit-chains")
    @Allow(Role.PLATFORM_OPERATOR)
    Page<Audit.Chain> auditChains() {
        return new Page<>(audit.verify(), null);
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
