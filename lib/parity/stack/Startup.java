package parity.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parity.compose.ComposeService;
import parity.compose.ComposeService.Dependency;
import parity.compose.Container;
import parity.compose.Container.State;
import parity.compose.Containers;
import parity.concurrent.Gates;
import parity.concurrent.Together;
import parity.concurrent.Turns;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.health.Condition;
import parity.health.Examination;
import parity.health.Hope;

/** Starts the containers of services at once, each as soon as what it needs is far enough. */
public final class Startup {

    private static final long PAUSE_MILLIS = 150;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** More at once only wait inside the engine, in an order that is nobody's. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Stack stack;
    private final Engine engine;
    private final Examination examination;
    private final Duration limit;
    private final long deadline;
    private final List<Trouble> barred;
    private final Turns turns = new Turns(AT_ONCE);

    /** Those that are in trouble already are not started, nor is what needs them. */
    public Startup(Stack stack, Duration limit, List<Trouble> barred) {
        this.stack = stack;
        this.engine = stack.engine().within(Duration.ofSeconds(60));
        this.examination = stack.examination();
        this.limit = limit;
        this.barred = List.copyOf(barred);
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** A service that could not be started, and why. */
    public record Trouble(String service, String reason) {}

    /**
     * Starts what of these does not run; one that can't be started holds up only those that need it. A job that is done
     * runs again only where it is among those.
     */
    public List<Trouble> start(List<ComposeService> services, Collection<String> again) {
        var seen = stack.containers();
        // Of a service without containers nothing can be awaited.
        var gates = Gates.of(services.stream()
                .filter(service -> service.scale() > 0)
                .map(ComposeService::name)
                .toList());
        var urgency = Urgency.among(services);
        return Together.map(
                        services,
                        service -> attempt(service, idle(service, seen, again), gates, urgency.of(service.name())))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Starts what no service of the project stands behind any more. */
    public void revive(List<Container> strays) {
        Together.map(strays, this::start);
    }

    private List<Container> idle(ComposeService service, Containers seen, Collection<String> again) {
        boolean isAgain = again.contains(service.name());
        return seen.of(service.name()).stream()
                .filter(container -> isIdle(container, isAgain))
                .toList();
    }

    private Optional<Trouble> attempt(ComposeService service, List<Container> idle, Gates gates, int urgency) {
        try {
            refuseBarred(service.name());
            service.dependsOn().forEach((name, need) -> awaitNeed(name, need, gates));
            bring(service, idle, urgency);
            gates.open(service.name());
            return Optional.empty();
        } catch (Failure trouble) {
            gates.bar(service.name(), trouble);
            return Optional.of(new Trouble(service.name(), trouble.getMessage()));
        } catch (RuntimeException | Error bug) {
            gates.bar(service.name(), bug);
            throw bug;
        }
    }

    private void refuseBarred(String service) {
        barred.stream()
                .filter(trouble -> trouble.service().equals(service))
                .findFirst()
                .ifPresent(trouble -> {
                    throw new Failure(trouble.reason());
                });
    }

    private void bring(ComposeService service, List<Container> idle, int urgency) {
        var ours = idle.stream()
                .filter(container -> container.state() == State.PAUSED || !service.isStartedByCompose())
                .toList();
        Together.map(ours, container -> turns.take(urgency, () -> start(container)));
        if (ours.size() < idle.size()) {
            startThroughCompose(service);
        }
    }

    private boolean isIdle(Container container, boolean isAgain) {
        return switch (container.state()) {
            case RUNNING, RESTARTING, REMOVING, DEAD -> false;
            case CREATED, PAUSED -> true;
            case EXITED ->
                isAgain || container.exitCode() != 0 || !stack.compose().isAwaitedJob(container.service());
        };
    }

    private Container start(Container container) {
        var verb = container.state() == State.PAUSED ? "unpause" : "start";
        var answer = engine.tell("POST", "/containers/%s/%s".formatted(container.id(), verb), null);
        if (answer.isRefusal()) {
            throw new Failure(answer.reason());
        }
        return container;
    }

    private void startThroughCompose(ComposeService service) {
        var outcome = stack.command()
                .with("up", "-d", "--no-deps", "--no-recreate", "--no-build", service.name())
                .within(limit)
                .run();
        if (!outcome.succeeded()) {
            throw new Failure(outcome.lastWord());
        }
    }

    private void awaitNeed(String name, Dependency need, Gates gates) {
        try {
            pass(name, gates);
            if (gates.guards(name)) {
                awaitCondition(name, need.condition());
            }
        } catch (Failure unmet) {
            if (need.required()) {
                throw unmet;
            }
        }
    }

    private static void pass(String name, Gates gates) {
        try {
            gates.pass(name);
        } catch (Failure trouble) {
            throw new Failure("it waits for %s, which was not started".formatted(name));
        }
    }

    private void awaitCondition(String name, String condition) {
        switch (condition) {
            case "service_healthy" -> awaitState(name, Condition::isWell);
            case "service_completed_successfully" -> awaitState(name, found -> found.state() == Condition.State.DONE);
            default -> {
                // Started is enough, and that it is.
            }
        }
    }

    private void awaitState(String name, Predicate<Condition> isEnough) {
        var hope = new Hope();
        var condition = examination.one(name, ANSWER);
        while (!isEnough.test(condition)) {
            if (!hope.isLeft(List.of(condition)) || System.nanoTime() - deadline > 0) {
                throw new Failure("it waits for %s: %s".formatted(name, reason(condition)));
            }
            pause();
            condition = examination.one(name, ANSWER);
        }
    }

    private static String reason(Condition condition) {
        return condition.reason().isEmpty() ? "it has not ended yet" : condition.reason();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting");
        }
    }
}
