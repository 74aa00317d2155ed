package parity.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All drills of one trial, and what they came to. */
record TrialResult(Trial trial, List<Bout> bouts) {

    TrialResult {
        bouts = List.copyOf(bouts);
    }

    List<Bout> measured() {
        return bouts.stream().filter(Bout::isMeasured).toList();
    }

    /** Empty where no gap had an end. */
    Optional<Times> gaps() {
        var gaps = measured().stream().flatMap(bout -> bout.gap().stream()).toList();
        return gaps.isEmpty() ? Optional.empty() : Optional.of(new Times(gaps));
    }

    /** The widest; settings are the same in all of them, as a rule. */
    Optional<Duration> bound() {
        return measured().stream().flatMap(bout -> bout.bound().stream()).max(Duration::compareTo);
    }

    long held() {
        return measured().stream().filter(Bout::isWithinBound).count();
    }

    long lost() {
        return measured().stream().mapToLong(Bout::lost).sum();
    }

    /** Within the bound in every round, and the median within the bar; where there is none of these, so it is. */
    boolean isKept() {
        return isWithinBar() && (bound().isEmpty() || held() == measured().size());
    }

    private boolean isWithinBar() {
        double most = trial.bar().map(bar -> (double) bar.toMillis()).orElse(Double.MAX_VALUE);
        return trial.bar().isEmpty()
                || gaps().filter(gaps -> gaps.medianMillis() <= most).isPresent();
    }
}
