package parity.ci.syntax;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.ci.Job;
import parity.ci.Needs;
import parity.ci.Workflow;
import parity.ci.expression.Availability;
import parity.ci.expression.Type;

/** Where in a workflow a check is: which job, after which steps; so it knows what each context holds there. */
final class Scope {

    private final Workflow workflow;
    private final Repository repository;
    private final Lines lines;
    private final @Nullable Job job;
    private final int steps;
    private final Contexts contexts;
    private final Map<Place, Availability> known = new HashMap<>();

    Scope(Workflow workflow, Repository repository, Lines lines) {
        this(workflow, repository, lines, null, 0, new Contexts(workflow, repository));
    }

    private Scope(
            Workflow workflow, Repository repository, Lines lines, @Nullable Job job, int steps, Contexts contexts) {
        this.workflow = workflow;
        this.repository = repository;
        this.lines = lines;
        this.job = job;
        this.steps = steps;
        this.contexts = contexts;
    }

    Workflow workflow() {
        return workflow;
    }

    Repository repository() {
        return repository;
    }

    Lines lines() {
        return lines;
    }

    Needs needs() {
        return contexts.needs();
    }

    /** The job that we are in. */
    @Nullable
    Job job() {
        return job;
    }

    Scope in(Job job) {
        return new Scope(workflow, repository, lines, job, Integer.MAX_VALUE, contexts);
    }

    /** In a step: those before it have run. */
    Scope after(int steps) {
        return new Scope(workflow, repository, lines, job, steps, contexts);
    }

    Availability at(Place place) {
        return known.computeIfAbsent(place, this::availability);
    }

    private Availability availability(Place place) {
        var types = new HashMap<String, Type>();
        for (var context : place.contexts()) {
            types.put(context, contexts.type(context, job, steps));
        }
        return new Availability(types, place.functions());
    }
}
