package parity.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parity.compose.Container;
import parity.compose.Containers;
import parity.failure.Failure;
import parity.health.Condition;
import parity.health.Examination;
import parity.stack.Stack;

/** Looks at those services of a stack that have containers: what was never brought up was not lost. */
final class Outlook {

    private static final Duration ROUND = Duration.ofSeconds(2);

    private final Stack stack;
    private final Examination examination;

    Outlook(Stack stack) {
        this.stack = stack;
        this.examination = stack.examination();
    }

    Containers containers() {
        var known = stack.services(List.of());
        var ours = stack.containers().all().stream()
                .filter(container -> known.contains(container.service()))
                .toList();
        if (ours.isEmpty()) {
            throw new Failure("there is nothing to recover: %s is not up; 'dev-up' brings it up"
                    .formatted(stack.compose().name()));
        }
        return new Containers(ours);
    }

    Situation now() {
        var containers = containers();
        var services =
                containers.all().stream().map(Container::service).distinct().toList();
        var seen = new Situation(stack.compose(), containers, examination.some(services, ROUND), Optional.empty());
        return seen.has("postgres.bootstrap") ? proven(seen) : seen;
    }

    Gap gap() {
        return new Clocks(stack.engine(), stack.compose().name()).read(unfinished(containers()));
    }

    /** Without those that did their work: they rest for good. */
    private Containers unfinished(Containers containers) {
        var ended = containers.all().stream()
                .filter(container -> container.state() == Container.State.EXITED)
                .map(Container::service)
                .distinct()
                .toList();
        var done = ended.isEmpty()
                ? List.<String>of()
                : examination.some(ended, ROUND).conditions().stream()
                        .filter(condition -> condition.state() == Condition.State.DONE)
                        .map(Condition::service)
                        .toList();
        return new Containers(containers.all().stream()
                .filter(container -> !done.contains(container.service()))
                .toList());
    }

    private Situation proven(Situation seen) {
        var key = new StaleCluster(stack.engine())
                .key(seen.running(Layer.ETCD), seen.running(Layer.POSTGRES), seen.count(Layer.POSTGRES));
        return new Situation(seen.project(), seen.containers(), seen.diagnosis(), key);
    }
}
