package vn.ocop.registry.paper.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a paper is evidence no more. */
record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}
