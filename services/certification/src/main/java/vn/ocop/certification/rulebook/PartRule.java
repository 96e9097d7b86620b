package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import vn.ocop.platform.refusal.Text;

/** The most points a part may give in every set: A 40, B 25, C 35 (QĐ 26/2026, Điều 3.1). */
public record PartRule(String code, BigDecimal max, Text name, String article) {}
