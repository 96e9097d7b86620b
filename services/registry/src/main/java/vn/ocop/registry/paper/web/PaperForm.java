package vn.ocop.registry.paper.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.paper.PaperKind;

/** What a producer says of a paper. */
record PaperForm(@NotNull PaperKind kind, @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 80) String number, @Nullable @Size(max = 200) String issuer, @Nullable LocalDate issuedOn,
        @Nullable LocalDate endsOn) {

    /** A new paper, of which producer; its file comes after. */
    record NewPaper(@NotNull UUID producerId, @NotNull PaperKind kind, @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 80) String number, @Nullable @Size(max = 200) String issuer,
            @Nullable LocalDate issuedOn, @Nullable LocalDate endsOn) {

        Paper.Data data() {
            return new PaperForm(kind, title, number, issuer, issuedOn, endsOn).data();
        }
    }

    Paper.Data data() {
        return new Paper.Data(kind, title, number, issuer, issuedOn, endsOn);
    }
}
