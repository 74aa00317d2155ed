package parity.health;

import java.time.Duration;

/** A component and what came of asking it. */
record Checked(Patient patient, Answer answer, Duration took) {

    String name() {
        return patient.component();
    }

    Checked with(Answer other) {
        return new Checked(patient, other, took);
    }

    /** It serves, but of what it could know of others nothing was to be had. */
    boolean isMute() {
        return answer.state() == Condition.State.HEALTHY && answer.testimony() instanceof Testimony.Nothing;
    }

    Condition condition() {
        return new Condition(
                name(),
                patient.service().name(),
                patient.kind().group(),
                answer.state(),
                answer.role(),
                answer.detail(),
                answer.reason(),
                took);
    }
}
