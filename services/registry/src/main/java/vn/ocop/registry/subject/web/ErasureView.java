package vn.ocop.registry.subject.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.subject.ErasureRequest;

/**
 * A request to be erased.
 *
 * @param kept what is kept after all, and why, field by field
 */
record ErasureView(UUID id, String unit, long version, UUID producerId, ErasureRequest.State state, List<Kept> kept,
        @Nullable String reason, Instant filedAt, @Nullable Instant decidedAt) {

    private static final Text WHY = new Text(
            "Hồ sơ OCOP đã nộp ghi mục này (QĐ 26/2026, Mẫu 01); giữ đến hết thời hạn lưu giữ.",
            "Dossiers that were filed name it (QĐ 26/2026, Mẫu 01); kept until the retention ends.");

    record Kept(String field, String why) {}

    static ErasureView of(ErasureRequest request) {
        var why = WHY.in(LocaleContextHolder.getLocale());
        return new ErasureView(request.id(), request.unit(), request.version(), request.producerId(), request.state(),
                request.kept().stream().map(field -> new Kept(field.path(), why)).toList(), request.reason(),
                request.filedAt(), request.decidedAt());
    }
}
