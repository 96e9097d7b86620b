package vn.ocop.certification.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rounds the law asks for; more may be held under the council's regulation (QĐ 26/2026, Điều 5).
 *
 * @param minimumPerYear of each authority
 */
public record Rounds(int minimumPerYear, List<Round> all) {

    public Rounds {
        all = List.copyOf(all);
    }

    /**
     * The first round of the law that a dossier proposed on that day is in time for.
     *
     * @throws IllegalStateException when the law has no round of that authority
     */
    public Round.Dated next(Authority authority, LocalDate proposed) {
        return all.stream()
                .filter(round -> round.authority() == authority)
                .flatMap(round -> Stream.of(round.in(proposed.getYear()), round.in(proposed.getYear() + 1)))
                .filter(round -> !proposed.isAfter(round.lastProposal()))
                .min(Comparator.comparing(Round.Dated::lastProposal))
                .orElseThrow(() -> new IllegalStateException("no round of " + authority));
    }
}
