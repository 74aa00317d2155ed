package parity.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import parity.compose.ComposeCommand;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.ComposeService.Dependency;
import parity.compose.Container;
import parity.compose.Container.State;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.health.Condition;
import parity.health.Examination;

/** Starts the containers of services at once, each as soon as what it needs is far enough. */
public final class Startup {

    private static final long PAUSE_MILLIS = 150;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ComposeCommand compose;
    private final Engine engine;
    private final Examination examination;
    private final ComposeProject project;
    private final Duration limit;

    public Startup(ComposeCommand compose, Engine engine, Examination examination, ComposeProject project, Duration limit) {
        this.compose = compose;
        this.engine = engine.within(Duration.ofSeconds(60));
        this.examination = examination;
        this.project = project;
        this.limit = limit;
    }

    /** A service that could not be started, and why. */
    public record Trouble(String service, String reason) {}

    /** Starts what of these does not run; one that can't be started holds up only those that need it. */
    public List<Trouble> start(List<ComposeService> services) {
        var seen = Containers.of(engine, project.name());
        var gates = services.stream()
                .collect(Collectors.toMap(ComposeService::name, _ -> new CompletableFuture<Boolean>()));
        long deadline = System.nanoTime() + limit.toNanos();
        return Together.map(services, service -> attempt(service, seen, new Gates(gates, deadline))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private record Gates(Map<String, CompletableFuture<Boolean>> started, long deadline) {

        /** A service that is none of ours was started long ago, or is not wanted. */
        void awaitStart(String service) {
            Optional.ofNullable(started.get(service)).ifPresent(CompletableFuture::join);
        }

        boolean isPast() {
            return System.nanoTime() - deadline > 0;
        }
    }

    private Optional<Trouble> attempt(ComposeService service, Containers seen, Gates gates) {
        var gate = gates.started().get(service.name());
        try {
            service.dependsOn().forEach((name, need) -> awaitNeed(name, need, gates));
            bring(service, seen);
            gate.complete(true);
            return Optional.empty();
        } catch (Failure | CompletionException trouble) {
            var reason = reason(trouble);
            gate.completeExceptionally(new Failure(reason));
            return Optional.of(new Trouble(service.name(), reason));
        } catch (RuntimeException | Error bug) {
            gate.completeExceptionally(bug);
            throw bug;
        }
    }

    private void bring(ComposeService service, Containers seen) {
        var idle = seen.of(service.name()).stream()
                .filter(container -> isIdle(service, container))
                .toList();
        if (service.isStartedByCompose() && !idle.isEmpty()) {
            startThroughCompose(service);
        } else {
            Together.map(idle, this::start);
        }
    }

    private boolean isIdle(ComposeService service, Container container) {
        return switch (container.state()) {
            case RUNNING, RESTARTING, REMOVING, DEAD -> false;
            case CREATED, PAUSED -> true;
            case EXITED -> !(project.isAwaitedJob(service.name()) && container.exitCode() == 0);
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
        var outcome = compose.with("up", "-d", "--no-deps", "--no-recreate", "--no-build", service.name())
                .within(limit)
                .run();
        if (!outcome.succeeded()) {
            throw new Failure(outcome.lastWord());
        }
    }

    private void awaitNeed(String name, Dependency need, Gates gates) {
        try {
            gates.awaitStart(name);
            awaitCondition(name, need.condition(), gates);
        } catch (Failure | CompletionException trouble) {
            if (need.required()) {
                throw new Failure("it needs %s, which is not there: %s".formatted(name, reason(trouble)));
            }
        }
    }

    private void awaitCondition(String name, String condition, Gates gates) {
        switch (condition) {
            case "service_healthy" -> awaitState(name, gates, Condition::isWell);
            case "service_completed_successfully" -> awaitState(name, gates, found -> found.state() == Condition.State.DONE);
            default -> {
                // Started is enough, and that it is.
            }
        }
    }

    private void awaitState(String name, Gates gates, Function<Condition, Boolean> isEnough) {
        var condition = examination.one(name, ANSWER);
        while (!isEnough.apply(condition)) {
            if (condition.state() == Condition.State.DOWN || gates.isPast()) {
                throw new Failure(condition.reason().isEmpty() ? "it is " + condition.state() : condition.reason());
            }
            pause();
            condition = examination.one(name, ANSWER);
        }
    }

    private static String reason(Throwable trouble) {
        var cause = trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
        return String.valueOf(cause.getMessage());
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
