package vn.ocop.registry.duplicate.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Whether two producers are one and the same, and why. */
record DuplicateDecision(@NotNull UUID first, @NotNull UUID second, boolean same,
        @NotBlank @Size(max = 1000) String reason) {}
