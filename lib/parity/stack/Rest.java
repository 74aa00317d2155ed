package parity.stack;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.concurrent.Together;
import parity.failure.Failure;
import parity.health.Readiness;
import parity.plan.Plan;
import parity.plan.Planner;
import parity.stack.Rollout.Arrival;
import parity.terminal.Board;

/** Puts a project to rest without removing anything, and wakes it. */
public final class Rest {

    private final Stack stack;
    private final List<Container> containers;

    public Rest(Stack stack, List<String> services) {
        this.stack = stack;
        var meant = stack.services(services);
        this.containers = stack.containers().all().stream()
                .filter(container -> services.isEmpty() || meant.contains(container.service()))
                .toList();
    }

    /** Freezes what runs: no CPU is used, memory is kept. */
    public List<Container> pause() {
        return Together.map(running(), container -> tell(container, "pause"));
    }

    /** Stops what runs: memory is freed, too. */
    public List<Container> stop() {
        var running = containers.stream().filter(Rest::isAwake).toList();
        new Takedown(stack.engine(), stack.compose()).stop(running);
        return running;
    }

    /** Wakes what is paused or stopped, makes nothing anew, and waits until it is ready. */
    public Arrival wake(Duration patience, Board board) {
        long start = System.nanoTime();
        var plan = Planner.wake(containers, stack.compose()::isAwaitedJob);
        return wake(plan, start, patience, board);
    }

    /** Stops and starts. */
    public Arrival restart(Duration patience, Board board) {
        long start = System.nanoTime();
        var plan = Planner.restart(containers);
        stop();
        return wake(plan, start, patience, board);
    }

    private Arrival wake(Plan plan, long start, Duration patience, Board board) {
        if (containers.isEmpty()) {
            throw new Failure("there is nothing to wake: %s is not up; 'dev-up' brings it up"
                    .formatted(stack.compose().name()));
        }
        plan.steps().forEach(step -> board.tell(step.text()));
        var services = services();
        var troubles = new Startup(stack, patience).start(services);
        var diagnosis = Readiness.within(patience)
                .await(
                        stack.examination(),
                        services.stream().map(ComposeService::name).toList(),
                        new Progress(board, start));
        return new Arrival(plan, troubles, diagnosis, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<ComposeService> services() {
        var names = containers.stream().map(Container::service).distinct().toList();
        return stack.compose().withNeeds(names).stream()
                .filter(service -> names.contains(service.name()))
                .toList();
    }

    private Stream<Container> awake() {
        return containers.stream().filter(Rest::isAwake);
    }

    private List<Container> running() {
        return awake().filter(container -> container.state() != Container.State.PAUSED)
                .toList();
    }

    private static boolean isAwake(Container container) {
        return switch (container.state()) {
            case RUNNING, RESTARTING, PAUSED -> true;
            default -> false;
        };
    }

    private Container tell(Container container, String verb) {
        var answer = stack.engine()
                .within(Duration.ofSeconds(30))
                .tell("POST", "/containers/%s/%s".formatted(container.id(), verb), null);
        if (answer.isRefusal()) {
            throw new Failure("cannot %s %s: %s".formatted(verb, container.name(), answer.reason()));
        }
        return container;
    }
}
