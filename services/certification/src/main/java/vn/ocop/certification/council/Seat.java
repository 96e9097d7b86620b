package vn.ocop.certification.council;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A seat in one session: a duty given by a decision.
 *
 * @param member the member's account
 * @param name what the minutes call the member: name and office
 * @param present whether the member takes part; only those present are waited for
 */
public record Seat(@NotNull UUID member, @NotBlank @Size(max = 160) String name, boolean chair, boolean present) {}
