package vn.ocop.registry.claim.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The officer's answer; a refusal needs a reason. */
record ClaimDecision(boolean accepted, @Nullable @Size(max = 1000) String reason) {}
