package parity.act;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parity.ci.Job;

/**
 * A job that should run: in which legs, or unknown ones where an expression decides; of one that calls a workflow, what
 * should run there. One that passed before is only stood in for, so that those which need it can run.
 */
public record PlannedJob(
        int index, Job job, List<Leg> legs, boolean isDynamic, Optional<PlannedWorkflow> called, boolean passedBefore) {

    public PlannedJob {
        legs = List.copyOf(legs);
    }

    boolean runs() {
        return isDynamic || legs.stream().anyMatch(Leg::runs);
    }

    List<Leg> running() {
        return legs.stream().filter(Leg::runs).toList();
    }

    /**
     * Every run that is expected, known by its place: {@code 3}, {@code 3-2} for the second leg that runs of job 3,
     * {@code 3-2/0} for the first job of the workflow that it calls.
     */
    Stream<Place> places() {
        if (passedBefore || isDynamic) {
            return Stream.empty();
        }
        return ways().flatMap(way ->
                called.map(workflow -> workflow.places().map(way::before)).orElse(Stream.of(way)));
    }

    private Stream<Place> ways() {
        var running = running();
        return IntStream.range(0, running.size())
                .mapToObj(leg -> new Place(
                        running.size() > 1 ? "%d-%d".formatted(index, leg + 1) : String.valueOf(index),
                        job.id() + running.get(leg).suffix(),
                        job,
                        running.get(leg)));
    }

    /** Where runs are expected whose legs only the run knows: one place for all of them. */
    Stream<Place> open() {
        if (passedBefore) {
            return Stream.empty();
        }
        return isDynamic
                ? Stream.of(new Place(String.valueOf(index), job.id(), job, Leg.PLAIN))
                : called.stream()
                        .flatMap(workflow ->
                                ways().flatMap(way -> workflow.open().map(way::before)));
    }

    /** Those that do not run here, with the reason. */
    Stream<Place> blocked() {
        var here =
                legs.stream().filter(leg -> !leg.runs()).map(leg -> new Place("", job.id() + leg.suffix(), job, leg));
        return Stream.concat(here, called.stream().flatMap(PlannedWorkflow::blocked));
    }
}
