package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import vn.ocop.platform.refusal.Text;

/** A sub-group of a section, as in the sensory sections of tea and coffee. */
public record SectionGroup(String code, BigDecimal max, Text name) {}
