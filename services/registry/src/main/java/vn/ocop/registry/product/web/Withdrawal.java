package vn.ocop.registry.product.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a product is no longer made. */
record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}
