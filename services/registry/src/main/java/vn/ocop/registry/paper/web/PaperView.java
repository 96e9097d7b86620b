package vn.ocop.registry.paper.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.paper.PaperFile;
import vn.ocop.registry.paper.PaperKind;
import vn.ocop.registry.use.Uses;

/** A paper as the people concerned see it, with the dossiers and certificates that lean on it. */
record PaperView(UUID id, String unit, UUID producerId, long version, PaperKind kind, String title,
        @Nullable String number, @Nullable String issuer, @Nullable LocalDate issuedOn, @Nullable LocalDate endsOn,
        @Nullable PaperFile file, @Nullable String withdrawnFor, Instant createdAt, List<Uses.Use> uses) {

    static PaperView of(Paper paper, List<Uses.Use> uses) {
        var data = paper.data();
        return new PaperView(paper.id(), paper.unit(), paper.producerId(), paper.version(), data.kind(), data.title(),
                data.number(), data.issuer(), data.issuedOn(), data.endsOn(), paper.file(), paper.withdrawnFor(),
                paper.createdAt(), uses);
    }
}
