package vn.ocop.certification.rulebook;

import java.util.List;
import java.util.Map;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** Answers that the set does not allow; every offending one is named, sorted by field. */
public final class InvalidAnswers extends Refusal {

    private static final long serialVersionUID = 1;

    InvalidAnswers(List<Field> problems) {
        super(Kind.INVALID, "invalid-answers",
                new Text("Một số câu trả lời không đúng bộ tiêu chí, xin xem từng mục.",
                        "Some answers do not fit the criteria set; see each field."),
                problems, Map.of());
    }
}
