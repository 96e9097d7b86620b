package vn.ocop.registry.producer.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an officer does it; the producer reads it. */
public record Reason(@NotBlank @Size(max = 1000) String reason) {}
