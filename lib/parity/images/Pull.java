package parity.images;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parity.shell.Command;
import parity.shell.Lines;

/** One pull by docker, which knows the registries and their passwords. */
record Pull(ProjectImage image, Progress progress) {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    Delivery run() {
        var log = new PullLog();
        long start = System.nanoTime();
        int exit = Command.of(words()).within(LIMIT).stream(
                new Lines(line -> hear(log, line)), new Lines(line -> hear(log, line)));
        var took = Duration.ofNanos(System.nanoTime() - start);
        return exit == 0 ? Delivery.good(image, took) : new Delivery(image, took, log.trouble(), List.of());
    }

    private synchronized void hear(PullLog log, String line) {
        progress.said(image, line);
        log.hear(line).ifPresent(step -> progress.stepped(image, step));
    }

    private List<String> words() {
        var words = new ArrayList<>(List.of("docker", "pull"));
        if (!image.platform().isEmpty()) {
            words.addAll(List.of("--platform", image.platform()));
        }
        words.add(image.tag());
        return words;
    }
}
