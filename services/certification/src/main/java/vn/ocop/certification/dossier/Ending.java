package vn.ocop.certification.dossier;

/** What the city's leader may decide on a result. */
public enum Ending {
    /** Recognised, with a certificate of the result's rank. */
    RECOGNISE(Transition.RECOGNISE),
    /** Not recognised: below the certified ranks, disqualified, or no longer eligible. */
    NOT_RECOGNISE(Transition.NOT_RECOGNISE),
    /** The result is approved and the dossier goes to the ministry. */
    FORWARD(Transition.FORWARD);

    private final Transition transition;

    Ending(Transition transition) {
        this.transition = transition;
    }

    Transition transition() {
        return transition;
    }
}
