package parity.act;

import java.util.List;
import java.util.stream.Stream;
import parity.ci.Workflow;

/** What of one workflow file should run, and for which event. */
public record PlannedWorkflow(Workflow workflow, String event, List<PlannedJob> jobs) {

    public PlannedWorkflow {
        jobs = List.copyOf(jobs);
    }

    public Stream<Place> places() {
        return jobs.stream().flatMap(PlannedJob::places);
    }

    /** Where only the run knows how many there are. */
    Stream<Place> open() {
        return jobs.stream().flatMap(PlannedJob::open);
    }

    public Stream<Place> blocked() {
        return jobs.stream().flatMap(PlannedJob::blocked);
    }

    boolean runs() {
        return jobs.stream().anyMatch(job -> job.runs() && !job.passedBefore());
    }

    /** The ids of its jobs that run. */
    List<String> running() {
        return jobs.stream()
                .filter(job -> job.runs() && !job.passedBefore())
                .map(job -> job.job().id())
                .toList();
    }

    /** How many of its jobs can run at once. */
    int width() {
        var running = running();
        return workflow.needs().stages().stream()
                .mapToInt(stage -> (int)
                        stage.stream().filter(job -> running.contains(job.id())).count())
                .max()
                .orElse(1);
    }

    /** The jobs of steps that run, those of called workflows too. */
    Stream<PlannedJob> leaves() {
        return jobs.stream()
                .filter(job -> job.runs() && !job.passedBefore())
                .flatMap(job -> job.called().map(PlannedWorkflow::leaves).orElse(Stream.of(job)));
    }

    /** This one, and those that it calls. */
    Stream<PlannedWorkflow> all() {
        return Stream.concat(
                Stream.of(this),
                jobs.stream().flatMap(job -> job.called().stream()).flatMap(PlannedWorkflow::all));
    }
}
