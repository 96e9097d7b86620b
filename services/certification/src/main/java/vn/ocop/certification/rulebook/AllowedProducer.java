package vn.ocop.certification.rulebook;

import java.util.Set;
import vn.ocop.platform.refusal.Text;

/**
 * A type of organisation that may take part (QĐ 26/2026, Điều 2.3).
 *
 * @param onlySets the sets it may take part in; empty for all
 */
public record AllowedProducer(String code, Set<String> onlySets, Text name, String article) {

    public AllowedProducer {
        onlySets = Set.copyOf(onlySets);
    }

    public boolean mayTakePartIn(String set) {
        return onlySets.isEmpty() || onlySets.contains(set);
    }
}
