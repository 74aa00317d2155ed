package parity.health;

import java.time.Duration;
import parity.engine.Engine;
import parity.engine.Execution;

/** Runs a container's own health command at once, instead of waiting for the engine to come round to it. */
record HealthcheckProbe(Engine engine, Patient patient, Healthcheck check, Pulse pulse) implements Probe {

    private static final int LONGEST = 160;

    @Override
    public Answer ask(Duration limit) {
        return patient.pulse().equals("healthy")
                ? Answer.well("its health check passes")
                : pulse.feel(this::run, limit);
    }

    private Answer run() {
        var id = patient.container().orElseThrow().id();
        return judge(engine.run(id, check.words(), check.timeout()));
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
