package vn.ocop.certification.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.StarBand;
import vn.ocop.platform.refusal.Refusal;

/**
 * What follows from the ministry's answer: five stars are the minister's decision; on three or four the province's leader
 * may recognise, by a decision of its own (QĐ 26/2026, Điều 7.4.e, g).
 *
 * @param byProvince whether the decision is the province's
 * @param decisionNo number of the document that decides
 * @param decidedOn its date, from which a certificate runs
 */
record MinistryVerdict(boolean recognised, boolean byProvince, String decisionNo, LocalDate decidedOn) {

    /**
     * @param forwarded the date of the decision that sent the dossier on; null where it was not kept
     * @param held the rank that an upgrade has to rise above; null for another kind of dossier
     * @throws Refusal naming what the answer lacks
     */
    static MinistryVerdict of(Forms.MinistryAnswer answer, Rulebook rulebook, @Nullable LocalDate forwarded,
            @Nullable Integer held, LocalDate today) {
        Days.requireNotAfter(answer.decidedOn(), today, "decidedOn");
        Days.requireNotBefore(answer.decidedOn(), forwarded == null ? rulebook.issued() : forwarded, "decidedOn");
        requireRank(answer, rulebook);
        var authority = rulebook.bands().stream().filter(band -> band.stars() == answer.stars()).findFirst()
                .map(StarBand::authority).orElse(null);
        boolean rises = held == null || answer.stars() > held;
        var decision = answer.province();
        if (authority != Authority.PROVINCE) {
            if (decision != null) {
                throw Refusal.invalid("province", "not-its-own", "Hạng này không thuộc thẩm quyền của Thành phố.",
                        "This rank is not the province's to decide on.");
            }
            return new MinistryVerdict(authority == Authority.MINISTRY && rises, false, answer.decisionNo(),
                    answer.decidedOn());
        }
        if (decision == null) {
            throw Refusal.invalid("province", "missing",
                    "Dưới 5 sao do Chủ tịch UBND cấp tỉnh quyết định: cần số, ngày và nội dung quyết định (Điều 7.4.g).",
                    "Below five stars the province's leader decides: number, date and ending are needed (7.4.g).");
        }
        Days.requireNotAfter(decision.decidedOn(), today, "province.decidedOn");
        Days.requireNotBefore(decision.decidedOn(), answer.decidedOn(), "province.decidedOn");
        return new MinistryVerdict(recognises(decision, rises), true, decision.decisionNo(), decision.decidedOn());
    }

    private static void requireRank(Forms.MinistryAnswer answer, Rulebook rulebook) {
        int band = rulebook.bands().stream().filter(b -> b.contains(answer.mean())).findFirst().map(StarBand::stars)
                .orElse(0);
        if (answer.stars() > band) {
            throw Refusal.invalid("stars", "above-the-band", "Điểm trung bình này chỉ tới " + band + " sao.",
                    "This mean reaches " + band + " stars at most.");
        }
        if (answer.stars() < band && (answer.note() == null || answer.note().isBlank())) {
            throw Refusal.invalid("note", "missing",
                    "Điểm trung bình đạt " + band + " sao; hãy ghi lý do Bộ xếp hạng thấp hơn.",
                    "The mean reaches " + band + " stars; record why the ministry gave a lower rank.");
        }
    }

    private static boolean recognises(Forms.Decision decision, boolean rises) {
        if (decision.ending() == Ending.RECOGNISE && !rises) {
            throw Refusal.invalid("province.ending", "not-open", "Kết quả không vượt hạng đang có nên không nâng hạng.",
                    "The result does not rise above the rank held.");
        }
        if (decision.ending() == Ending.RECOGNISE) {
            return true;
        }
        if (decision.ending() != Ending.NOT_RECOGNISE) {
            throw Refusal.invalid("province.ending", "choose", "Hãy chọn công nhận hoặc không công nhận.",
                    "Choose to recognise or not to recognise.");
        }
        if (rises && (decision.reason() == null || decision.reason().isBlank())) {
            throw Refusal.invalid("province.reason", "missing", "Không công nhận kết quả đạt hạng thì phải nêu lý do.",
                    "A result of a certified rank is not recognised only with a reason.");
        }
        return false;
    }
}
