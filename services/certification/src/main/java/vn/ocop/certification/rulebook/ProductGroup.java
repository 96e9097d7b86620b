package vn.ocop.certification.rulebook;

import vn.ocop.platform.refusal.Text;

/** A group or subgroup of products (QĐ 26/2026, Phụ lục I). */
public record ProductGroup(String code, Text name) {}
