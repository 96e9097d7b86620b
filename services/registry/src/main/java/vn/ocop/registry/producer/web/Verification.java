package vn.ocop.registry.producer.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The commune officer's answer to a registration; a return needs a reason. */
record Verification(boolean verified, @Nullable @Size(max = 1000) String reason) {}
