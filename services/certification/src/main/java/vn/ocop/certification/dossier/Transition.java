package vn.ocop.certification.dossier;

import static vn.ocop.certification.dossier.State.ASSESSED;
import static vn.ocop.certification.dossier.State.COMPLETING;
import static vn.ocop.certification.dossier.State.DRAFT;
import static vn.ocop.certification.dossier.State.FILED;
import static vn.ocop.certification.dossier.State.FORWARDED;
import static vn.ocop.certification.dossier.State.NOT_RECOGNISED;
import static vn.ocop.certification.dossier.State.PROPOSED;
import static vn.ocop.certification.dossier.State.RECEIVED;
import static vn.ocop.certification.dossier.State.RECOGNISED;
import static vn.ocop.certification.dossier.State.REFUSED;
import static vn.ocop.certification.dossier.State.SCHEDULED;
import static vn.ocop.certification.dossier.State.SCORED;
import static vn.ocop.certification.dossier.State.WITHDRAWN;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Refusal;

/** The dossier's whole way, one line a step: from, to, who, and the fact that tells it. Nothing else moves a dossier. */
public enum Transition {
    FILE(from(DRAFT), FILED, PRODUCER, "DossierFiled"),
    ASK_COMPLETION(from(FILED), COMPLETING, COMMUNE_OFFICER, "CompletionRequested"),
    COMPLETE(from(COMPLETING), FILED, PRODUCER, "DossierCompleted"),
    ASSESS(from(FILED), ASSESSED, COMMUNE_OFFICER, "DossierAssessed"),
    REFUSE(from(ASSESSED), REFUSED, COMMUNE_LEADER, "DossierRefused"),
    PROPOSE(from(ASSESSED), PROPOSED, COMMUNE_LEADER, "DossierProposed"),
    WITHDRAW(from(DRAFT, FILED, COMPLETING, ASSESSED), WITHDRAWN, PRODUCER, "DossierWithdrawn"),
    RECEIVE(from(PROPOSED), RECEIVED, CITY_OFFICER, "DossierReceived"),
    RETURN(from(PROPOSED, RECEIVED), FILED, CITY_OFFICER, "DossierReturned"),
    SCHEDULE(from(RECEIVED), SCHEDULED, CITY_OFFICER, "DossierScheduled"),
    UNSCHEDULE(from(SCHEDULED), RECEIVED, CITY_OFFICER, "DossierUnscheduled"),
    CLOSE(from(SCHEDULED), SCORED, COUNCIL_MEMBER, "DossierScored"),
    REHEAR(from(SCORED, FORWARDED), RECEIVED, CITY_LEADER, "DossierToBeReheard"),
    RECOGNISE(from(SCORED, FORWARDED), RECOGNISED, CITY_LEADER, "DossierRecognised"),
    NOT_RECOGNISE(from(SCORED, FORWARDED), NOT_RECOGNISED, CITY_LEADER, "DossierNotRecognised"),
    FORWARD(from(SCORED), FORWARDED, CITY_LEADER, "DossierForwarded");

    private final Set<State> from;
    private final State to;
    private final Role role;
    private final String event;

    Transition(Set<State> from, State to, Role role, String event) {
        this.from = from;
        this.to = to;
        this.role = role;
        this.event = event;
    }

    private static Set<State> from(State first, State... more) {
        return EnumSet.of(first, more);
    }

    public Set<State> from() {
        return Set.copyOf(from);
    }

    public State to() {
        return to;
    }

    public Role role() {
        return role;
    }

    public String event() {
        return event;
    }

    /** What these roles may do with a dossier that stands there. */
    public static List<Transition> open(State state, Set<Role> roles) {
        return Arrays.stream(values()).filter(step -> step.from.contains(state) && roles.contains(step.role)).toList();
    }

    /** @throws Refusal 403 for another role, 409 for another state */
    void check(State state, Set<Role> roles) {
        if (!roles.contains(role)) {
            throw Refusal.forbidden("role-may-not", "Vai trò của bạn không được làm bước này.",
                    "Your role may not take this step.");
        }
        if (!from.contains(state)) {
            throw Refusal.wrongState("wrong-state", "Hồ sơ không ở bước này nên chưa làm được.",
                    "The dossier does not stand where this step begins.");
        }
    }
}
