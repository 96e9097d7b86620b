package vn.ocop.certification.dossier;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.StarBand;
import vn.ocop.platform.refusal.Refusal;

/**
 * What a council's result may lead to (QĐ 26/2026, Điều 4.1, 7.3.e).
 *
 * @param open what the leader may decide; not to recognise is always open, with a reason where it is not usual
 * @param usual what the result leads to by itself; null where the leader has to choose
 */
public record Endings(Set<Ending> open, @Nullable Ending usual) {

    /** Nothing but not to recognise, with a reason. */
    static final Endings NONE = new Endings(Set.of(Ending.NOT_RECOGNISE), null);

    public Endings {
        open = Set.copyOf(open);
    }

    /**
     * Ranks of the province are recognised, the ministry's are sent on, the others end without a certificate. Where the
     * mean lies in the ministry's band and a minimum of that rank is not met, the city's reading decides. An upgrade that
     * does not rise above the rank held changes nothing.
     *
     * @param held the rank of the certificate that an upgrade is to raise; null for another kind of dossier
     */
    public static Endings of(Forms.Outcome outcome, Rulebook rulebook, @Nullable Integer held) {
        var open = EnumSet.of(Ending.NOT_RECOGNISE);
        var rank = authority(rulebook, outcome.stars());
        boolean atMinistrysPoints = outcome.stars() > 0 && bandAuthority(rulebook, outcome) == Authority.MINISTRY;
        var reading = rank == Authority.MINISTRY ? NinetyPoints.FORWARD : outcome.ninetyPoints();
        if (rank == Authority.MINISTRY
                || atMinistrysPoints && rank == Authority.PROVINCE && reading != NinetyPoints.RECOGNISE) {
            open.add(Ending.FORWARD);
        }
        if (rank == Authority.PROVINCE && !(atMinistrysPoints && reading == NinetyPoints.FORWARD)
                && (held == null || outcome.stars() > held)) {
            open.add(Ending.RECOGNISE);
        }
        return new Endings(open, switch (open.size()) {
            case 1 -> Ending.NOT_RECOGNISE;
            case 2 -> open.contains(Ending.FORWARD) ? Ending.FORWARD : Ending.RECOGNISE;
            default -> null;
        });
    }

    /**
     * What is decided.
     *
     * @throws Refusal when the result does not lead there, the leader has to choose, or a reason lacks
     */
    Ending choose(@Nullable Ending chosen, @Nullable String reason) {
        var ending = chosen == null ? usual : chosen;
        if (ending == null) {
            throw Refusal.invalid("ending", "choose",
                    "Điểm trung bình đạt mức gửi Bộ nhưng còn yêu cầu tối thiểu chưa đạt: hãy chọn công nhận hay gửi Bộ.",
                    "The mean reaches the ministry's band while a minimum is not met: choose to recognise or to send on.");
        }
        if (!open.contains(ending)) {
            throw Refusal.invalid("ending", "not-open", "Kết quả của Hội đồng không cho phép quyết định như vậy.",
                    "The council's result does not allow this decision.");
        }
        if (ending == Ending.NOT_RECOGNISE && usual != Ending.NOT_RECOGNISE && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "missing", "Không công nhận kết quả đạt hạng thì phải nêu lý do.",
                    "A result of a certified rank is not recognised only with a reason.");
        }
        return ending;
    }

    private static @Nullable Authority authority(Rulebook rulebook, int stars) {
        return rulebook.bands().stream().filter(band -> band.stars() == stars).findFirst().map(StarBand::authority)
                .orElse(null);
    }

    private static @Nullable Authority bandAuthority(Rulebook rulebook, Forms.Outcome outcome) {
        return rulebook.bands().stream().filter(band -> band.contains(outcome.mean())).findFirst()
                .map(StarBand::authority).orElse(null);
    }
}
