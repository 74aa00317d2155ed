package parity;

import java.time.Duration;
import java.util.List;
import parity.compose.Container;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.images.Delivery;
import parity.images.Images;
import parity.images.Leftover;
import parity.images.Making;
import parity.images.PresentImage;
import parity.images.ProjectImage;
import parity.stack.ProjectLock;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** Builds the images of some services and puts their containers, and no others, on them. */
public final class Rebuild {

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
        try (var _ = ProjectLock.take(stack, "dev-rebuild", terminal)) {
            return performed(named, extent);
        }
    }

    private Report performed(List<String> named, Extent extent) {
        var services = stack.services(named).stream().distinct().toList();
        var before = stack.containers();
        services.forEach(service -> requireSource(service, extent));
        var deliveries = Setup.of(stack.project(), terminal).make(images.of(services), extent.making());
        var rebuilt = Together.map(services, service -> put(service, delivery(service, deliveries), before, extent));
        var now = stack.containers();
        before.all().forEach(container -> new Leftover(stack.engine(), container).remove());
        return new RebuildReport(rebuilt, behind(services, now));
    }

    private void requireSource(String service, Extent extent) {
        var image = images.of(service);
        boolean isBuilt = image.filter(ProjectImage::isBuilt).isPresent();
        if (image.isEmpty() || (!isBuilt && !extent.making().pull())) {
            throw new Failure(
                    Exit.USAGE,
                    "nothing builds the image of %s (%s); --pull fetches it anew"
                            .formatted(service, image.map(Object::toString).orElse("it has none")));
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
        terminal.say("starting " + service);
        var restarted = new Restart(stack, service, extent.patience()).perform();
        var state = restarted.isGood() ? Rebuilt.State.HEALTHY : Rebuilt.State.NOT_HEALTHY;
        return new Rebuilt(service, delivery, state, restarted.took(), restarted.trouble());
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
}
