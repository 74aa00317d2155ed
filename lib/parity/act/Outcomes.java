package parity.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parity.ci.Job;

/** Sets what was seen against what was expected: what is missing was skipped for a reason, or lost. */
record Outcomes(PlannedWorkflow plan, List<LegRun> runs, List<String> words, RunFolder folder, boolean isInterrupted) {

    Outcomes {
        runs = List.copyOf(runs);
        words = List.copyOf(words);
    }

    /** Of a workflow that was not begun any more. */
    static Outcomes none(PlannedWorkflow plan, RunFolder folder) {
        return new Outcomes(plan, List.of(), List.of(), folder, true);
    }

    List<Outcome> all() {
        var seen = runs.stream().collect(Collectors.toMap(run -> run.place().path(), run -> run));
        var all = new ArrayList<Outcome>();
        var known = new HashSet<String>();
        plan.places().forEach(place -> {
            var run = seen.get(place.path());
            known.add(place.path());
            all.add(run == null ? absent(place) : of(run));
        });
        runs.stream()
                .filter(run -> !known.contains(run.place().path()) && !isStub(run))
                .map(this::of)
                .forEach(all::add);
        plan.open().filter(place -> !isSeen(place)).map(this::absent).forEach(all::add);
        plan.blocked()
                .map(place -> outcome(
                        place,
                        place.leg().isNone() ? Outcome.State.EMPTY : Outcome.State.UNSUPPORTED,
                        place.leg().obstacle()))
                .forEach(all::add);
        return all;
    }

    /** One of its legs at least, or a job that it calls. */
    private boolean isSeen(Place open) {
        return runs.stream()
                .map(run -> run.place().path())
                .anyMatch(path -> path.equals(open.path())
                        || path.startsWith(open.path() + "-")
                        || path.startsWith(open.path() + "/"));
    }

    private boolean isStub(LegRun run) {
        return plan.jobs().stream()
                .anyMatch(job -> job.passedBefore() && job.job().equals(job(run.place())));
    }

    private Outcome of(LegRun run) {
        return new Outcome(
                plan.workflow().file(),
                top(run.place()),
                run.place().label(),
                state(run),
                reason(run),
                run.took(),
                run.steps(),
                run.place().job().steps().size(),
                folder.log(run.place()));
    }

    private static Outcome.State state(LegRun run) {
        return switch (run.state()) {
            case PASSED -> Outcome.State.PASSED;
            case INTERRUPTED -> Outcome.State.INTERRUPTED;
            case RUNNING, FAILED -> Outcome.State.FAILED;
            case EMPTY -> Outcome.State.EMPTY;
            case UNSUPPORTED -> Outcome.State.UNSUPPORTED;
        };
    }

    private String reason(LegRun run) {
        return switch (run.state()) {
            case PASSED -> "";
            case INTERRUPTED -> run.doing().isEmpty() ? "between its steps" : "at step '%s'".formatted(run.doing());
            case RUNNING, FAILED -> reasonOfFailure(run);
            case EMPTY -> Leg.NONE.obstacle();
            case UNSUPPORTED -> Labels.obstacle(run.machine());
        };
    }

    private String reasonOfFailure(LegRun run) {
        return run.culprit()
                .map(StepRun::reason)
                .orElse(words.isEmpty() ? "act ended before it did" : "act ended before it did: " + words.getLast());
    }

    private Outcome absent(Place place) {
        if (isInterrupted) {
            return outcome(place, Outcome.State.INTERRUPTED, "before it began");
        }
        var top = job(place);
        var failed = plan.workflow().needs().before(top).stream()
                .filter(needed -> !needed.equals(top) && !passed(needed))
                .map(Job::id)
                .toList();
        boolean isConditional =
                place.job().node().get("if").isPresent() || top.node().get("if").isPresent();
        if (!failed.isEmpty() && !isConditional) {
            return outcome(place, Outcome.State.SKIPPED, "needs " + String.join(", ", failed));
        }
        return isConditional
                ? outcome(place, Outcome.State.SKIPPED, "its if: was false")
                : outcome(place, Outcome.State.LOST, words.isEmpty() ? "act did not run it" : words.getLast());
    }

    /** What was not to run again passed before. */
    private boolean passed(Job job) {
        return plan.jobs().stream()
                .filter(planned -> planned.job().equals(job))
                .allMatch(planned -> planned.passedBefore() || allPassed(planned));
    }

    private boolean allPassed(PlannedJob planned) {
        Set<String> paths = planned.places().map(Place::path).collect(Collectors.toSet());
        var own = runs.stream()
                .filter(run -> paths.contains(run.place().path())
                        || run.place().path().split("[-/]")[0].equals(String.valueOf(planned.index())))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(run -> run.state() == LegRun.State.PASSED);
    }

    private Outcome outcome(Place place, Outcome.State state, String reason) {
        return new Outcome(
                plan.workflow().file(),
                place.path().isEmpty() ? place.job().id() : top(place),
                place.label(),
                state,
                reason,
                Duration.ZERO,
                List.of(),
                place.job().steps().size(),
                folder.log(place));
    }

    private String top(Place place) {
        return job(place).id();
    }

    /** The job of the workflow itself that led there. */
    private Job job(Place place) {
        int index = Integer.parseInt(place.path().split("[-/]")[0]);
        return plan.workflow().jobs().get(index);
    }
}
