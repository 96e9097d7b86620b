package vn.ocop.registry.producer.web;

import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;

/** The commune's steps with a producer: verify or return, suspend, resume, close. */
@RestController
@RequestMapping("/v1/registry/producers/{id}")
class StateController {

    private final Producers producers;
    private final Clock clock;

    StateController(Producers producers, Clock clock) {
        this.producers = producers;
        this.clock = clock;
    }

    @PostMapping("/verifications")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProducerView> verify(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Verification answer) {
        if (answer.verified()) {
            return step(id, expected, "ProducerVerified", producer -> producer.verify(clock.instant()));
        }
        var reason = answer.reason();
        return step(id, expected, "ProducerReturned", producer -> {
            if (reason == null || reason.isBlank()) {
                throw Refusal.invalid("reason", "missing", "Hãy nêu lý do trả lại để chủ thể sửa.",
                        "Say why, so that the producer can put it right.");
            }
            return producer.giveBack(reason);
        });
    }

    @PostMapping("/suspensions")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProducerView> suspend(@PathVariable UUID id, Expected expected, @Valid @RequestBody Reason why) {
        return step(id, expected, "ProducerSuspended", producer -> producer.suspend(why.reason()));
    }

    @PostMapping("/resumptions")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProducerView> resume(@PathVariable UUID id, Expected expected, @Valid @RequestBody Reason why) {
        return step(id, expected, "ProducerResumed", producer -> producer.resume(why.reason()));
    }

    @PostMapping("/closures")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProducerView> close(@PathVariable UUID id, Expected expected, @Valid @RequestBody Reason why) {
        return step(id, expected, "ProducerClosed", producer -> producer.close(why.reason(), clock.instant()));
    }

    private ResponseEntity<ProducerView> step(UUID id, Expected expected, String event,
            UnaryOperator<Producer> step) {
        var producer = producers.find(id).orElseThrow(Refusal::notFound);
        expected.check(producer.version(), ProducerView.of(producer));
        if (Scope.current().requirePerson().equals(producer.owner())) {
            throw Refusal.forbidden("own-business", "Cán bộ không tự xử lý cơ sở của mình; hãy chuyển cho người khác.",
                    "Nobody decides on their own business; hand it to a colleague.");
        }
        var after = step.apply(producer);
        producers.update(after, event);
        return ProducerController.answer(after);
    }
}
