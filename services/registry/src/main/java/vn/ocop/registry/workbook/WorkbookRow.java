package vn.ocop.registry.workbook;

import java.util.Map;
import java.util.UUID;

/**
 * A row with what an officer said of it and what is to be done with it.
 *
 * @param source as it stands in the file, never changed
 * @param corrections what an officer put in place of single cells
 */
public record WorkbookRow(UUID id, SourceRow source, Map<Column, String> corrections, Decision decision,
        Verdict verdict) {

    SourceRow corrected() {
        return source.with(corrections);
    }
}
