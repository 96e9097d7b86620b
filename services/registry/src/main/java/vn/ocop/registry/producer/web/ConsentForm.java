package vn.ocop.registry.producer.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import vn.ocop.registry.producer.Producer;

/**
 * The representative's consent; nothing is agreed to by default.
 *
 * @param version of the text that was agreed to
 */
public record ConsentForm(@NotBlank @Size(max = 40) String version, @AssertTrue boolean agreed) {

    Producer.Consent at(Instant now) {
        return new Producer.Consent(version, now);
    }
}
