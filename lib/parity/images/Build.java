package parity.images;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.compose.ComposeProject;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Lines;

/** One build by Compose, of one image: from the same words as Compose's own, with a label that says what went in. */
record Build(ComposeProject project, ProjectImage image, Making making, Progress progress) {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    Delivery run() {
        var log = new BuildLog();
        long start = System.nanoTime();
        var lines = new Lines(line -> hear(log, line));
        var errors = new Lines(line -> hear(log, line));
        int exit = Command.of(words()).within(LIMIT).stream(file(), lines, errors);
        var took = Duration.ofNanos(System.nanoTime() - start);
        return exit == 0 ? Delivery.good(image, took) : new Delivery(image, took, log.trouble(), log.lastLines());
    }

    private synchronized void hear(BuildLog log, String line) {
        progress.said(image, line);
        log.hear(line).ifPresent(step -> progress.stepped(image, step));
    }

    private List<String> words() {
        var words = new ArrayList<>(List.of("docker", "compose", "-f", "-", "--progress", "plain", "build"));
        if (making.noCache()) {
            words.add("--no-cache");
        }
        if (making.pull()) {
            words.add("--pull");
        }
        words.add(image.builder());
        return words;
    }

    /** A compose file of this one service; nothing else of it, least of all its environment, is the build's business. */
    private String file() {
        var build = new LinkedHashMap<String, Object>(image.build().entries());
        var labels =
                new LinkedHashMap<String, Object>(image.build().get("labels").entries());
        BuildContext.of(image.build()).hash().ifPresent(hash -> labels.put(PresentImage.CONTEXT, hash));
        build.put("labels", labels);
        var service = Map.of("image", image.tag(), "build", build);
        var file = new LinkedHashMap<String, Object>();
        file.put("name", project.name());
        file.put("services", Map.of(image.builder(), service));
        if (image.build().get("secrets").isPresent()) {
            file.put("secrets", Json.parse(project.text()).get("secrets"));
        }
        return Json.write(file);
    }
}
