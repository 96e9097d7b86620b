package vn.ocop.certification.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The law at work: which rulebook a day's filings come under, each with its scoring laid out once. */
public class Law {

    private final Rulebooks rulebooks;
    private final Map<String, Scoring> scorings = new TreeMap<>();

    public Law(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
        rulebooks.all().forEach(rulebook -> scorings.put(rulebook.code(), new Scoring(rulebook)));
    }

    /**
     * The rulebook that dossiers of the kind filed that day come under.
     *
     * @throws IllegalStateException for a day that no rulebook covers
     */
    public Rulebook on(LocalDate day, DossierKind kind) {
        var inForce = rulebooks.inForce(day);
        return inForce.flatMap(book -> book.earlierRulebook(kind, day)).map(this::book).or(() -> inForce)
                .orElseThrow(() -> new IllegalStateException("No rulebook covers " + day));
    }

    /** @param code of a rulebook the platform knows */
    public Rulebook book(String code) {
        return rulebooks.byCode(code).orElseThrow();
    }

    /** @param code of a rulebook the platform knows */
    public Scoring scoring(String code) {
        return Objects.requireNonNull(scorings.get(code));
    }
}
