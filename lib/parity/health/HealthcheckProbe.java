package parity.health;

import java.time.Duration;
import java.time.OffsetDateTime;
import parity.engine.Execution;
import parity.json.Json;

/** Runs a container's own health command at once, instead of waiting for the engine to come round to it. */
record HealthcheckProbe(Casebook casebook, Patient patient, Healthcheck check) implements Probe {

    private static final int LONGEST = 160;

    @Override
    public Answer ask(Duration limit) {
        // Who waits for us gives up at the limit: what is to be said instead must come before.
        var patience = limit.multipliedBy(3).dividedBy(4);
        return casebook.pulse(id()).feel(this::run, patience).orElseGet(() -> unended(patience));
    }

    /** The same, where the engine does not call it healthy already. */
    Answer askOrBelieve(Duration limit) {
        return patient.pulse().equals("healthy") ? Answer.well("its health check passes") : ask(limit);
    }

    private Answer run() {
        return judge(casebook.engine().run(id(), check.words(), check.timeout()));
    }

    /** What starts a JVM or an Erlang node takes seconds each time: that it does so now proves nothing. */
    private Answer unended(Duration patience) {
        boolean isItsWay = patient.pulse().equals("healthy") && isSlow(casebook.state(id()), patience.dividedBy(2));
        return isItsWay
                ? Answer.well("its health check passed when the engine last ran it, and takes its time now")
                : Answer.starting("its health check has not ended yet");
    }

    private String id() {
        return patient.container().orElseThrow().id();
    }

    /** The engine remembers its last runs, and how long they took. */
    static boolean isSlow(Json state, Duration bound) {
        return state.at("Health", "Log").items().stream()
                .filter(run -> run.get("ExitCode").number() == 0)
                .anyMatch(run -> took(run).compareTo(bound) > 0);
    }

    private static Duration took(Json run) {
        return Duration.between(
                OffsetDateTime.parse(run.get("Start").text()),
                OffsetDateTime.parse(run.get("End").text()));
    }

    static Answer judge(Execution run) {
        if (run.succeeded()) {
            return Answer.well("its health check passes");
        }
        var words = run.words();
        var end = words.length() > LONGEST ? "..." + words.substring(words.length() - LONGEST) : words;
        return Answer.unwell("its health check exits with " + run.exit() + (end.isEmpty() ? "" : ": " + end));
    }
}
