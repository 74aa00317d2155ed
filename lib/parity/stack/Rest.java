package parity.stack;

import java.time.Duration;
import java.util.List;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Container.State;
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
    private final List<String> named;
    private final List<Container> containers;

    public Rest(Stack stack, List<String> services) {
        this.stack = stack;
        this.named = List.copyOf(services);
        var meant = stack.services(services);
        this.containers = Neighbourhood.of(stack).ours().all().stream()
                .filter(container -> services.isEmpty() || meant.contains(container.service()))
                .toList();
    }

    /** Freezes what runs: no CPU is used, memory is kept. What starts again and again cannot be frozen, and is stopped. */
    public List<Container> pause() {
        new Takedown(stack.engine()).stop(of(State.RESTARTING));
        Together.map(of(State.RUNNING), this::pause);
        return of(State.RUNNING, State.RESTARTING);
    }

    /** Stops what runs: memory is freed, too. */
    public List<Container> stop() {
        var running = of(State.RUNNING, State.RESTARTING, State.PAUSED);
        new Takedown(stack.engine()).stop(running);
        return running;
    }

    /** Wakes what is paused or stopped, makes nothing anew, and waits until it is ready. */
    public Arrival wake(Duration patience, Board board) {
        long start = System.nanoTime();
        var plan = Planner.wake(containers, stack.compose()::isAwaitedJob);
        return wake(plan, List.of(), start, patience, board);
    }

    /** Stops and starts; a job that is done runs again where it was named. */
    public Arrival restart(Duration patience, Board board) {
        long start = System.nanoTime();
        var plan = Planner.restart(containers, stack.compose()::isAwaitedJob, named);
        stop();
        return wake(plan, named, start, patience, board);
    }

    private Arrival wake(Plan plan, List<String> again, long start, Duration patience, Board board) {
        requireContainers();
        plan.steps().forEach(step -> board.tell(step.text()));
        var services = services();
        var startup = new Startup(stack, patience, List.of());
        startup.revive(strays(plan));
        var troubles = startup.start(services, again);
        var names = services.stream().map(ComposeService::name).toList();
        var diagnosis =
                Readiness.within(patience).givingUp().await(stack.examination(), names, Progress.since(board, start));
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new Arrival(plan, troubles, diagnosis, took, took.compareTo(patience) >= 0);
    }

    private void requireContainers() {
        if (containers.isEmpty()) {
            throw new Failure("there is no container of %s; 'dev-up' makes them"
                    .formatted(named.isEmpty() ? stack.compose().name() : String.join(", ", named)));
        }
    }

    /** Containers of services that are not here any more, or of a profile that is off: they were put to rest, too. */
    private List<Container> strays(Plan plan) {
        return plan.steps().stream()
                .flatMap(step ->
                        containers.stream().filter(container -> step.service().equals(container.service())))
                .filter(container ->
                        stack.compose().service(container.service()).isEmpty())
                .distinct()
                .toList();
    }

    private List<ComposeService> services() {
        var names = containers.stream().map(Container::service).distinct().toList();
        return stack.compose().withNeeds(names).stream()
                .filter(service -> names.contains(service.name()))
                .toList();
    }

    private List<Container> of(State... states) {
        return containers.stream()
                .filter(container -> List.of(states).contains(container.state()))
                .toList();
    }

    private Container pause(Container container) {
        var answer = stack.engine()
                .within(Duration.ofSeconds(30))
                .tell("POST", "/containers/%s/pause".formatted(container.id()), null);
        if (answer.isRefusal() && hasFallen(answer.reason())) {
            new Takedown(stack.engine()).stop(List.of(container));
        } else if (answer.isRefusal()) {
            throw new Failure("cannot pause %s: %s".formatted(container.name(), answer.reason()));
        }
        return container;
    }

    /** It ended since it was looked at, and may be started again by its engine. */
    private static boolean hasFallen(String reason) {
        return reason.contains("is restarting") || reason.contains("is not running");
    }
}
