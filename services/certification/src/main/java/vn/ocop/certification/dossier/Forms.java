package vn.ocop.certification.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into a dossier, form by form (QĐ 26/2026, Phụ lục III). */
public final class Forms {

    private Forms() {}

    /**
     * Mẫu 01, the registration; who registers and what stands in the registry.
     *
     * @param samples sample units handed in (Điều 6.2.d)
     */
    public record Registration(@Min(0) @Max(50) int samples, @Nullable @Size(max = 2000) String note) {

        public static final Registration EMPTY = new Registration(0, null);
    }

    /**
     * Mẫu 02, the self-assessment.
     *
     * @param answers by criterion code
     * @param changes what is new since the recognition; for upgrade and re-evaluation (Điều 6.1.b, c)
     */
    public record SelfAssessment(@Size(max = 8000) String history, @Size(max = 8000) String organisation,
            @Size(max = 8000) String results, @Size(max = 8000) String plan, @Nullable @Size(max = 8000) String changes,
            @NotNull @Size(max = 100) Map<String, @Valid Answer> answers) {

        public static final SelfAssessment EMPTY = new SelfAssessment("", "", "", "", null, Map.of());
    }

    /**
     * One criterion's self-score with its proof.
     *
     * @param points points of one of the criterion's levels
     * @param papers ids of papers of the registry
     */
    public record Answer(@NotNull BigDecimal points, @Nullable @Size(max = 4000) String proof,
            @NotNull @Size(max = 50) List<@NotNull UUID> papers) {}

    /** A paper as the dossier froze it when it was filed. */
    public record FrozenPaper(UUID id, String kind, String title, String sha256, int fileVersion,
            @Nullable LocalDate endsOn) {}

    /** What the commune asks to be completed. */
    public record CompletionRequest(@NotBlank @Size(max = 4000) String request) {}

    /** Mẫu 03: the commune's assessment of its four contents (Điều 7.2.a). */
    public record CommuneAssessment(@NotBlank @Size(max = 8000) String localMaterial,
            @NotBlank @Size(max = 8000) String localLabour, @NotBlank @Size(max = 8000) String productIdea,
            @NotBlank @Size(max = 8000) String localIdentity) {}

    /** Why the commune does not propose the dossier. */
    public record RefusalReason(@NotBlank @Size(max = 4000) String reason) {}

    /** The commune's letter to the city (Điều 6.2.a). */
    public record Proposal(@NotBlank @Size(max = 80) String documentNo) {}

    /** The city's intake. */
    public record Receipt(@Min(0) @Max(50) int samplesReceived, @Nullable @Size(max = 2000) String note) {}

    /** The city leader's decision on the council's result (Điều 7.3.e). */
    public record Decision(@NotBlank @Size(max = 80) String decisionNo) {}

    /**
     * The council's result.
     *
     * @param mean the members' mean total, not rounded (kept to 20 digits)
     * @param stars the rank: 0 when disqualified
     */
    public record Outcome(UUID sessionId, BigDecimal mean, int stars) {}
}
