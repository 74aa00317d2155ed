package parity.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.failure.Failure;
import parity.shell.Command;
import parity.terminal.Terminal;

/** How long a client of the reference stack waits for each fault: the drills themselves, round after round. */
record FailoverBench(Ground ground, int rounds) {

    private static final String NAME = "parity-bench-failover";
    private static final int FIRST_PORT = 28620;
    private static final int MINUTES = 10;

    static FailoverReport run(int rounds, Terminal terminal) {
        var bench = new FailoverBench(Ground.of("failover", NAME, FIRST_PORT), rounds);
        Runtime.getRuntime().addShutdownHook(new Thread(bench.ground::leave));
        return bench.run(terminal);
    }

    private FailoverReport run(Terminal terminal) {
        terminal.say("a stack of its own, and some %d minutes".formatted(MINUTES * rounds));
        ground.requireImages();
        bringUp();
        var bouts = new LinkedHashMap<Trial, List<Bout>>();
        for (int round = 1; round <= rounds; round++) {
            for (var trial : Trial.ALL) {
                terminal.say("round %d of %d: %s".formatted(round, rounds, trial.title()));
                bouts.computeIfAbsent(trial, _ -> new ArrayList<>()).add(bout(trial));
            }
        }
        return new FailoverReport(
                bouts.entrySet().stream()
                        .map(one -> new TrialResult(one.getKey(), one.getValue()))
                        .toList(),
                machine());
    }

    /** What a drill leaves that failed would be the next one's trouble. */
    private Bout bout(Trial trial) {
        trial.tuning().ifPresent(this::tune);
        var bout = Bout.of(ground.recipe(trial.words().toArray(String[]::new)).run());
        if (trial.tuning().isPresent()) {
            takeDown();
            bringUp();
        } else if (!bout.isMeasured()) {
            bringUp();
        }
        return bout;
    }

    private void takeDown() {
        var down = ground.compose("down", "-v", "-t", "0").run();
        if (!down.succeeded()) {
            throw new Failure("cannot take down the stack whose settings were changed: " + down.lastWord());
        }
    }

    /** What comes after such a trial comes upon a new stack. */
    private void tune(Tuning tuning) {
        for (var service : tuning.services()) {
            var set = ground.compose("exec", "-T", service, "bash", "-c", tuning.line())
                    .run();
            if (!set.succeeded()) {
                throw new Failure("cannot set %s in %s: %s".formatted(tuning.title(), service, set.lastWord()));
            }
        }
    }

    private void bringUp() {
        var up = ground.recipe("dev-up").run();
        if (!up.succeeded()) {
            throw new Failure("cannot bring up the stack that is to be measured: " + up.lastWord());
        }
    }

    private static Map<String, String> machine() {
        var machine = new LinkedHashMap<String, String>();
        machine.put(
                "docker",
                Command.of("docker", "version", "--format", "{{.Server.Version}}")
                        .run()
                        .out()
                        .strip());
        machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return machine;
    }
}
