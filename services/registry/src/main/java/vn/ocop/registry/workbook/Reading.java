package vn.ocop.registry.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.ProducerType;

/**
 * What a row says, as far as it is surely understood; the rest is null and has a finding.
 *
 * @param set code of the criteria set, null when the workbook does not say it
 * @param recognitions at most two, the older first
 */
public record Reading(int number, String product, @Nullable String set, String producer, @Nullable ProducerType type,
        @Nullable String unit, @Nullable String address, @Nullable String representative, @Nullable String phone,
        List<Recognition> recognitions, @Nullable String note, List<Finding> findings) {

    public Reading {
        recognitions = List.copyOf(recognitions);
        findings = List.copyOf(findings);
    }

    /** Whether there is a finding of this weight. */
    boolean has(Finding.Weight weight) {
        return findings.stream().anyMatch(finding -> finding.weight() == weight);
    }
}
