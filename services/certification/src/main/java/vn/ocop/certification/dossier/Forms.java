package vn.ocop.certification.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.Round;
import vn.ocop.certification.rulebook.TrialScore;

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
            @NotNull @Size(max = 100) Map<String, @NotNull @Valid Answer> answers) {

        public static final SelfAssessment EMPTY = new SelfAssessment("", "", "", "", null, Map.of());

        /** Every paper that an answer names. */
        Set<UUID> papers() {
            return answers.values().stream().flatMap(answer -> answer.papers().stream()).collect(Collectors.toSet());
        }
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

    /**
     * What the registry held when the dossier was filed: Mẫu 01 and part I of Mẫu 02 are read from these versions for ever
     * (Điều 7.1).
     *
     * @param producerType type of organisation at the filing (Điều 2.3)
     */
    public record Registered(long producerVersion, long productVersion, String producerType) {}

    /** Why the producer takes its dossier back. */
    public record Withdrawal(@NotBlank @Size(max = 4000) String reason) {}

    /**
     * The commune's letter to the city (Điều 6.2.a).
     *
     * @param documentDate the letter's date; today where it is not said
     */
    public record Proposal(@NotBlank @Size(max = 80) String documentNo, @Nullable LocalDate documentDate) {}

    /**
     * The proposal as it was made.
     *
     * @param round the first round of the law it is in time for (Điều 5.1); null in proposals from before it was kept
     */
    public record Proposed(String documentNo, @Nullable LocalDate documentDate, Round.@Nullable Dated round) {}

    /** The city's intake. */
    public record Receipt(@Min(0) @Max(50) int samplesReceived, @Nullable @Size(max = 2000) String note) {}

    /**
     * The intake as it was made.
     *
     * @param dueOn last day for the result of a re-evaluation (Điều 7.6.g); null for the other kinds
     */
    public record Received(int samplesReceived, @Nullable String note, @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn) {}

    /** What the commune and the producer have to put right before the city goes on (Điều 7.3.a). */
    public record Returned(@NotBlank @Size(max = 4000) String request) {}

    /**
     * The city leader's decision on the council's result (Điều 7.3.e).
     *
     * @param decidedOn the decision's own date, from which a certificate runs (Điều 4.3)
     * @param ending what is decided; null where the result leads to one thing only
     * @param reason why a result of a certified rank is not recognised
     */
    public record Decision(@NotBlank @Size(max = 80) String decisionNo, @NotNull LocalDate decidedOn,
            @Nullable Ending ending, @Nullable @Size(max = 4000) String reason) {}

    /** The decision as it was taken; date and ending are null in decisions from before they were kept. */
    public record Decided(String decisionNo, @Nullable LocalDate decidedOn, @Nullable Ending ending,
            @Nullable String reason) {}

    /**
     * What the ministry answered on a dossier sent on to it (Điều 7.4.e, g).
     *
     * @param mean the central council's mean, 0 to 100
     * @param stars the rank on that result, 0 to 5: five are the ministry's own decision, three and four the province's
     * @param decisionNo number of the minister's decision (five stars) or of the ministry's notice
     * @param decidedOn that document's date; a certificate of five stars runs from it
     * @param note what the ministry gives for a rank other than that of the mean's band
     * @param province what the province's leader decides on a rank of three or four stars; null for the other ranks. To
     *     evaluate it again on the city's own is a send-back.
     */
    public record MinistryAnswer(@NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal mean,
            @Min(0) @Max(5) int stars, @NotBlank @Size(max = 80) String decisionNo, @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 4000) String note, @Nullable @Valid Decision province) {}

    /**
     * The council's result.
     *
     * @param mean the members' mean total, not rounded (kept to 20 digits)
     * @param stars the rank: 0 when disqualified
     * @param disqualifiers the disqualifiers that hold
     * @param unmet every star minimum the council found not reached
     * @param closedOn the day the council closed; null in results from before it was kept
     * @param ninetyPoints the reading of the council's regulation
     */
    public record Outcome(UUID sessionId, BigDecimal mean, int stars, Set<String> disqualifiers,
            List<TrialScore.Unmet> unmet, @Nullable LocalDate closedOn, NinetyPoints ninetyPoints) {

        public Outcome {
            disqualifiers = disqualifiers == null ? Set.of() : Set.copyOf(disqualifiers);
            unmet = unmet == null ? List.of() : List.copyOf(unmet);
            ninetyPoints = ninetyPoints == null ? NinetyPoints.LEADER_CHOOSES : ninetyPoints;
        }
    }
}
