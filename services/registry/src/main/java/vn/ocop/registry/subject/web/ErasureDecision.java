package vn.ocop.registry.subject.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The officer's answer to a request to be erased; a refusal needs a reason. */
record ErasureDecision(boolean accepted, @Nullable @Size(max = 1000) String reason) {}
