package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.List;
import vn.ocop.platform.refusal.Text;

/**
 * A numbered heading of a part.
 *
 * @param chooseOne whether its criteria are alternatives, each worth the whole maximum
 */
public record Section(String code, BigDecimal max, Text name, boolean chooseOne, List<SectionGroup> groups) {

    public Section {
        groups = List.copyOf(groups);
    }
}
