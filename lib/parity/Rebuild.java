package parity;

import java.time.Duration;
import java.util.List;
import parity.compose.Container;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Condition;
import parity.images.Delivery;
import parity.images.Images;
import parity.images.Leftover;
import parity.images.Making;
import parity.images.PresentImage;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** Builds the images of some services and puts their containers, and no others, on them. */
public final class Rebuild {

    private static final Duration COMPOSE = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration DOWN_FOR_GOOD = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration FALL = Duration.ofSeconds(1);

    private final Stack stack;
    private final Terminal terminal;
    private final Images images;

    private Rebuild(Stack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
        this.images = Images.of(stack.compose(), stack.engine());
    }

    /** How it is built, whether a container is made anew for nothing, and how long to wait until it is healthy. */
    public record Extent(Making making, boolean force, Duration patience) {
        public static Extent of(boolean force, boolean noCache, boolean pull, int seconds) {
            return new Extent(new Making(noCache, pull), force, Duration.ofSeconds(seconds));
        }
    }

    /** What came of one service. */
    public record Rebuilt(String service, Delivery delivery, State state, Duration start, String reason) {

        /** How far it came. */
        public enum State {
            HEALTHY,
            UNCHANGED,
            NO_CONTAINER,
            NOT_BUILT,
            NOT_HEALTHY
        }
    }

    public static Rebuild of(Stack stack, Terminal terminal) {
        return new Rebuild(stack, terminal);
    }

    public Report perform(List<String> named, Extent extent) {
        var services = stack.services(named).stream().distinct().toList();
        services.forEach(service -> requireSource(service, extent));
        var deliveries = Setup.of(stack.project(), terminal).make(images.of(services), extent.making());
        var before = stack.containers();
        var rebuilt = Together.map(services, service -> put(service, delivery(service, deliveries), before, extent));
        var now = stack.containers();
        before.all().forEach(container -> new Leftover(stack.engine(), container).remove());
        return new RebuildReport(rebuilt, behind(services, now));
    }

    private void requireSource(String service, Extent extent) {
        boolean isBuilt = images.of(service).filter(image -> image.isBuilt()).isPresent();
        if (!isBuilt && !extent.making().pull()) {
            throw new Failure(
                    Exit.USAGE,
                    "nothing builds the image of %s (%s); --pull fetches it anew"
                            .formatted(
                                    service,
                                    images.of(service).map(Object::toString).orElse("none")));
        }
    }

    private static Delivery delivery(String service, List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.image().isOf(service))
                .findFirst()
                .orElseThrow();
    }

    private Rebuilt put(String service, Delivery delivery, Containers before, Extent extent) {
        if (!delivery.isGood()) {
            return new Rebuilt(service, delivery, Rebuilt.State.NOT_BUILT, Duration.ZERO, delivery.trouble());
        }
        var containers = before.of(service);
        if (containers.isEmpty()) {
            return new Rebuilt(service, delivery, Rebuilt.State.NO_CONTAINER, Duration.ZERO, "");
        }
        var image = PresentImage.on(stack.engine(), delivery.image().tag()).orElseThrow();
        boolean isThere =
                containers.stream().allMatch(container -> container.imageId().equals(image.id()));
        return isThere && !extent.force()
                ? new Rebuilt(service, delivery, Rebuilt.State.UNCHANGED, Duration.ZERO, "")
                : restart(service, delivery, extent);
    }

    private Rebuilt restart(String service, Delivery delivery, Extent extent) {
        long start = System.nanoTime();
        terminal.say("starting " + service);
        var up = stack.command()
                .with("up", "-d", "--no-deps", "--no-build", "--force-recreate", service)
                .within(COMPOSE)
                .run();
        if (!up.succeeded()) {
            return new Rebuilt(service, delivery, Rebuilt.State.NOT_HEALTHY, since(start), up.lastWord());
        }
        var condition = settled(service, start, extent.patience());
        return new Rebuilt(
                service,
                delivery,
                condition.isWell() ? Rebuilt.State.HEALTHY : Rebuilt.State.NOT_HEALTHY,
                since(start),
                condition.isWell() ? "" : reason(service, condition));
    }

    /** One that nobody can ask is well while it runs, also in the moment before it falls. */
    private Condition settled(String service, long start, Duration patience) {
        var condition = await(service, start, patience);
        boolean canBeAsked = stack.compose()
                .service(service)
                .filter(it -> it.healthcheck() || !it.ports().isEmpty())
                .isPresent();
        if (canBeAsked || !condition.isWell()) {
            return condition;
        }
        pause(FALL);
        return await(service, start, patience);
    }

    /** Until it is well, or time is up, or it ended and nothing starts it again. */
    private Condition await(String service, long start, Duration patience) {
        var condition = ask(service);
        long down = System.nanoTime();
        while (!condition.isWell() && since(start).compareTo(patience) < 0) {
            if (condition.state() != Condition.State.DOWN) {
                down = System.nanoTime();
            } else if (since(down).compareTo(DOWN_FOR_GOOD) > 0) {
                return condition;
            }
            pause(PAUSE);
            condition = ask(service);
        }
        return condition;
    }

    private Condition ask(String service) {
        return stack.examination().one(service, ANSWER);
    }

    private String reason(String service, Condition condition) {
        var log = stack.command()
                .with("logs", "--no-log-prefix", "--no-color", "--tail", "3", service)
                .run();
        var said = (condition.reason().isEmpty() ? "it is " + condition.state() : condition.reason());
        return log.out().isBlank()
                ? said
                : said + "; it last said: " + log.out().strip().replace('\n', '|');
    }

    /** The services beside these whose containers still run what their tag no longer means. */
    private List<String> behind(List<String> services, Containers now) {
        return images.of(services).all().stream()
                .flatMap(image -> PresentImage.on(stack.engine(), image.tag()).stream()
                        .flatMap(present -> now.all().stream()
                                .filter(container -> image.isOf(container.service()))
                                .filter(container -> !container.imageId().equals(present.id()))))
                .map(Container::service)
                .filter(service -> !services.contains(service))
                .distinct()
                .toList();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting");
        }
    }
}
