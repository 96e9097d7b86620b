package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.TrialScore.Reason;
import vn.ocop.certification.rulebook.TrialScore.Step;

/** Finds the steps described at {@link Scoring#trial}; used once. */
final class NextStarPlan {

    private final ScoringSheet sheet;
    private final AnswerSheet answers;
    private final BigDecimal[] points;
    /** Whether a step changed the criterion, and whether it was for points. */
    private final boolean[] changed;
    private final boolean[] raisedForPoints;
    private final List<Step> steps = new ArrayList<>();

    NextStarPlan(ScoringSheet sheet, AnswerSheet answers) {
        this.sheet = sheet;
        this.answers = answers;
        points = answers.points.clone();
        changed = new boolean[points.length];
        raisedForPoints = new boolean[points.length];
    }

    List<Step> steps(int stars, BigDecimal pointsShort) {
        var rest = pointsShort.subtract(raiseToMinimums(stars));
        while (rest.signum() > 0) {
            var raise = cheapestRaise(rest);
            if (raise == null) {
                break;
            }
            rest = rest.subtract(raise.gain());
            take(raise.place(), raise.to(), Reason.POINTS);
            raisedForPoints[raise.place()] = true;
        }
        return steps;
    }

    private BigDecimal raiseToMinimums(int stars) {
        var needed = new @Nullable BigDecimal[points.length];
        for (var minimum : sheet.minimums) {
            if (minimum.stars() <= stars && points[minimum.index()].compareTo(minimum.needed()) < 0) {
                needed[minimum.index()] = minimum.needed();
            }
        }
        var gained = BigDecimal.ZERO;
        for (int place = 0; place < needed.length; place++) {
            var to = needed[place];
            if (to != null) {
                gained = gained.add(take(place, to, Reason.MINIMUM));
            }
        }
        return gained;
    }

    private BigDecimal take(int place, BigDecimal to, Reason reason) {
        var gain = to.subtract(points[place]);
        steps.add(new Step(sheet.criteria.get(place).code(), points[place], to, gain, reason));
        points[place] = to;
        changed[place] = true;
        return gain;
    }

    /** The smallest raise that covers the rest, else the largest there is; null when nothing can be raised. */
    private @Nullable Raise cheapestRaise(BigDecimal rest) {
        Raise best = null;
        for (int place = 0; place < points.length; place++) {
            if (raisedForPoints[place] || isRuledOut(place)) {
                continue;
            }
            for (var level : sheet.criteria.get(place).levels()) {
                var gain = level.points().subtract(points[place]);
                if (gain.signum() > 0) {
                    var raise = new Raise(place, level.points(), gain, changed[place]);
                    best = best == null || raise.isBetterThan(best, rest) ? raise : best;
                }
            }
        }
        return best;
    }

    private boolean isRuledOut(int place) {
        if (answers.isRuledOut(sheet, place)) {
            return true;
        }
        for (int other = 0; other < points.length; other++) {
            if (other != place && changed[other] && sheet.slot[other] == sheet.slot[place]) {
                return true;
            }
        }
        return false;
    }

    private record Raise(int place, BigDecimal to, BigDecimal gain, boolean alreadyChanged) {

        boolean isBetterThan(Raise other, BigDecimal rest) {
            boolean covers = gain.compareTo(rest) >= 0;
            boolean otherCovers = other.gain.compareTo(rest) >= 0;
            if (covers != otherCovers) {
                return covers;
            }
            int byGain = gain.compareTo(other.gain);
            if (byGain != 0) {
                return covers == byGain < 0;
            }
            return alreadyChanged && !other.alreadyChanged;
        }
    }
}
