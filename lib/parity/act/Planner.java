package parity.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.ci.Event;
import parity.ci.Job;
import parity.ci.Workflow;
import parity.ci.Written;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** Says from the workflow files alone what should run: it asks nobody, and neither does GitHub. */
final class Planner {

    /** GitHub lets workflows call each other no deeper. */
    private static final int DEEPEST = 10;

    private final Wish wish;
    private final Function<String, Optional<Workflow>> called;
    private final LastRun last;

    /** Workflows that jobs call are found by their path in the repository. */
    Planner(Wish wish, Function<String, Optional<Workflow>> called, LastRun last) {
        this.wish = wish;
        this.called = called;
        this.last = last;
    }

    List<PlannedWorkflow> plan(List<Workflow> workflows) {
        var started = workflows.stream()
                .filter(workflow -> event(workflow).isPresent())
                .filter(workflow -> wish.jobs().isEmpty()
                        || wish.jobs().stream()
                                .anyMatch(id -> workflow.needs().job(id).isPresent()))
                .toList();
        requireKnown(workflows, started);
        var plans = started.stream()
                .map(workflow -> planned(workflow, event(workflow).orElseThrow()))
                .filter(plan -> !plan.jobs().isEmpty())
                .toList();
        if (!plans.isEmpty()) {
            new MatrixCheck(wish).of(plans);
        }
        return plans;
    }

    /** The one that was asked for; where none was, push, or for a job that is named the first there is. */
    private Optional<String> event(Workflow workflow) {
        var wanted = wish.event().isEmpty() ? Wish.USUAL_EVENT : wish.event();
        var own = workflow.event(wanted).map(Event::name);
        return own.isPresent()
                        || !wish.event().isEmpty()
                        || (wish.jobs().isEmpty() && wish.files().isEmpty())
                ? own
                : workflow.events().stream()
                        .map(Event::name)
                        .filter(name -> !name.equals("workflow_call"))
                        .findFirst();
    }

    private void requireKnown(List<Workflow> all, List<Workflow> started) {
        for (var id : wish.jobs()) {
            if (started.stream().noneMatch(workflow -> workflow.needs().job(id).isPresent())) {
                var ids = all.stream()
                        .flatMap(workflow -> workflow.jobs().stream())
                        .map(Job::id)
                        .collect(Collectors.toSet());
                throw new Failure(
                        Exit.USAGE,
                        ids.contains(id)
                                ? "no workflow with job '%s' starts on %s; 'ci-list' says what does"
                                        .formatted(id, wish.event())
                                : "no job '%s' in the workflows%s; 'ci-list' names them"
                                        .formatted(id, Nearest.hint(id, ids)));
            }
        }
    }

    private PlannedWorkflow planned(Workflow workflow, String event) {
        var jobs = workflow.jobs();
        var wanted = wanted(workflow);
        var passed = wish.failed() ? spared(workflow, wanted) : Set.<Job>of();
        var planned = new ArrayList<PlannedJob>();
        for (int i = 0; i < jobs.size(); i++) {
            if (wanted.contains(jobs.get(i)) || passed.contains(jobs.get(i))) {
                planned.add(planned(i, jobs.get(i), passed.contains(jobs.get(i)), 1));
            }
        }
        return new PlannedWorkflow(workflow, event, planned);
    }

    /** With all that they need; after a run that failed, what failed then and what waits for it. */
    private Set<Job> wanted(Workflow workflow) {
        var needs = workflow.needs();
        var named = wish.jobs().isEmpty()
                ? workflow.jobs()
                : wish.jobs().stream().flatMap(id -> needs.job(id).stream()).toList();
        var asked = new LinkedHashSet<Job>();
        named.forEach(job -> asked.addAll(needs.before(job)));
        if (!wish.failed()) {
            return asked;
        }
        var wanted = new LinkedHashSet<Job>();
        asked.stream()
                .filter(job -> last.failed(workflow.file(), job.id()))
                .forEach(job -> addWithThoseWaiting(job, workflow, wanted));
        wanted.retainAll(asked);
        List.copyOf(wanted).forEach(job -> addWhatCannotBeMadeUp(job, workflow, wanted));
        return wanted;
    }

    private static void addWithThoseWaiting(Job job, Workflow workflow, Set<Job> wanted) {
        if (wanted.add(job)) {
            workflow.needs().waitingFor(job).forEach(waiting -> addWithThoseWaiting(waiting, workflow, wanted));
        }
    }

    /** What a job needs and what did not pass, or hands something on, has to run again. */
    private void addWhatCannotBeMadeUp(Job job, Workflow workflow, Set<Job> wanted) {
        for (var needed : workflow.needs().of(job)) {
            boolean canBeMadeUp = needed.outputs().isEmpty() && last.passed(workflow.file(), needed.id());
            if (!canBeMadeUp && wanted.add(needed)) {
                addWhatCannotBeMadeUp(needed, workflow, wanted);
            }
        }
    }

    /** Needed, but they passed last time and hand nothing on. */
    private static Set<Job> spared(Workflow workflow, Set<Job> wanted) {
        return wanted.stream()
                .flatMap(job -> workflow.needs().of(job).stream())
                .filter(job -> !wanted.contains(job))
                .collect(Collectors.toSet());
    }

    private PlannedJob planned(int index, Job job, boolean passed, int depth) {
        return new PlannedJob(index, job, legs(job), job.matrix().isDynamic(), called(job, depth), passed);
    }

    private List<Leg> legs(Job job) {
        var matrix = job.matrix();
        var legs = matrix.legs();
        if (legs.isEmpty() && !matrix.isDynamic()) {
            return List.of(Leg.NONE);
        }
        return legs.stream()
                .filter(leg -> wish.wants(texts(leg)))
                .map(leg -> new Leg(leg, ""))
                .map(leg -> leg.blockedBy(Labels.obstacle(job, leg)))
                .toList();
    }

    private Optional<PlannedWorkflow> called(Job job, int depth) {
        if (job.uses().isEmpty()) {
            return Optional.empty();
        }
        if (!job.uses().startsWith("./") || depth == DEEPEST) {
            throw new Failure(
                    Exit.MISSING,
                    "%s: cannot run job '%s' here: it calls %s, which is in another repository; leave it out with --job"
                            .formatted(job.key().spot(), job.id(), job.uses()));
        }
        var inner = called.apply(job.uses())
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "%s: job '%s' calls %s, which is not there"
                                .formatted(job.key().spot(), job.id(), job.uses())));
        var jobs = new ArrayList<PlannedJob>();
        for (var each : inner.jobs()) {
            jobs.add(planned(jobs.size(), each, false, depth + 1));
        }
        return Optional.of(new PlannedWorkflow(inner, "workflow_call", jobs));
    }

    private static Map<String, String> texts(Map<String, parity.yaml.Node> leg) {
        var texts = new LinkedHashMap<String, String>();
        leg.forEach((name, value) -> texts.put(name, Written.text(value)));
        return texts;
    }

    /** The events that any of them starts on, for who asked for another. */
    static Stream<String> events(List<Workflow> workflows) {
        return workflows.stream()
                .flatMap(workflow -> workflow.events().stream())
                .map(Event::name)
                .distinct()
                .sorted();
    }
}
