package vn.ocop.registry.producer;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * Who works for a producer (QĐ 26/2026, Mẫu 02: labour list with insurance and residence).
 *
 * @param staff people in all
 * @param local of these, residents of the unit; null when not known
 * @param insured of these, with social insurance; null when not known
 * @param year calendar year the numbers refer to
 */
public record Labour(int staff, @Nullable Integer local, @Nullable Integer insured, int year) {

    /** @throws Refusal when a part is larger than the whole */
    public Labour {
        atMost("labour.local", local, staff);
        atMost("labour.insured", insured, staff);
    }

    private static void atMost(String field, @Nullable Integer part, int whole) {
        if (part != null && part > whole) {
            throw Refusal.invalid(field, "more-than-staff", "Số này lớn hơn tổng số lao động.",
                    "This is more than the staff in all.");
        }
    }
}
