package vn.ocop.registry.producer.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.Labour;

/** How many people work there, in a year. */
record LabourForm(@Min(0) @Max(100_000) int staff, @Nullable @Min(0) @Max(100_000) Integer local,
        @Nullable @Min(0) @Max(100_000) Integer insured, @Min(1990) @Max(2100) int year) {

    static @Nullable Labour labour(@Nullable LabourForm form) {
        return form == null ? null : new Labour(form.staff, form.local, form.insured, form.year);
    }
}
