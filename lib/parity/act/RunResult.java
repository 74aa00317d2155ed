package parity.act;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.failure.Exit;

/** What came of a run of workflows here: every job that should have run, and what was not as at GitHub. */
public record RunResult(
        String act,
        List<Outcome> outcomes,
        List<Gap> gaps,
        List<String> shims,
        Map<String, String> standIns,
        Path logs,
        Duration took) {

    public RunResult {
        outcomes = List.copyOf(outcomes);
        gaps = List.copyOf(gaps);
        shims = List.copyOf(shims);
        standIns = Map.copyOf(standIns);
    }

    RunResult(Act act, List<Outcome> outcomes, List<Gap> gaps, Equipment equipment, Path logs, Duration took) {
        this(
                "act " + act.version(),
                outcomes,
                gaps,
                equipment.shims().keySet().stream().sorted().toList(),
                equipment.substitutes().standIns(),
                logs,
                took);
    }

    public Optional<Outcome> firstBad() {
        return outcomes.stream().filter(Outcome::isBad).findFirst();
    }

    /** act ends with 0 where nothing ran, too. */
    public Exit exit() {
        if (outcomes.stream().anyMatch(outcome -> outcome.state() == Outcome.State.FAILED)) {
            return Exit.FAILED;
        }
        if (outcomes.stream().noneMatch(Outcome::ran)) {
            return Exit.FINDINGS;
        }
        return firstBad().isPresent() ? Exit.FAILED : Exit.DONE;
    }
}
