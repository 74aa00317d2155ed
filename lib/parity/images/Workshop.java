package parity.images;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import parity.concurrent.Together;
import parity.failure.Failure;

/** Makes several images at once, each after those that it begins with. */
final class Workshop {

    /** More of them only take the processors from each other. */
    private static final int AT_ONCE = 3;

    private final Images images;
    private final Making making;
    private final Progress progress;
    private final Semaphore benches = new Semaphore(AT_ONCE);
    private final Map<String, CompletableFuture<Delivery>> deliveries = new ConcurrentHashMap<>();

    Workshop(Images images, Making making, Progress progress) {
        this.images = images;
        this.making = making;
        this.progress = progress;
    }

    List<Delivery> deliver() {
        var order = new BuildOrder(images.all());
        return Together.map(order.sorted(), image -> attempt(image, order.before(image)));
    }

    private Delivery attempt(ProjectImage image, List<ProjectImage> before) {
        long start = System.nanoTime();
        var delivery = new Delivery(image, java.time.Duration.ZERO, "interrupted", List.of());
        try {
            before.forEach(base -> requireGood(deliveryOf(base).join()));
            delivery = make(image);
        } catch (Failure trouble) {
            var took = java.time.Duration.ofNanos(System.nanoTime() - start);
            delivery = new Delivery(image, took, trouble.getMessage(), List.of());
        } finally {
            deliveryOf(image).complete(delivery);
            progress.ended(delivery);
        }
        return delivery;
    }

    private CompletableFuture<Delivery> deliveryOf(ProjectImage image) {
        return deliveries.computeIfAbsent(image.tag(), _ -> new CompletableFuture<>());
    }

    private static void requireGood(Delivery base) {
        if (!base.isGood()) {
            throw new Failure("it begins with %s, which could not be had".formatted(base.image()));
        }
    }

    private Delivery make(ProjectImage image) {
        benches.acquireUninterruptibly();
        try {
            progress.began(image);
            return image.isBuilt()
                    ? new Build(images.project(), image, making, progress).run()
                    : new Pull(image, progress).run();
        } finally {
            benches.release();
        }
    }
}
