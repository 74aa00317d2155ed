package parity.act;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.ci.Job;
import parity.engine.Engine;
import parity.shell.Command;

/**
 * Images that jobs bring along, made fit for act: it copies into /var/run, which in nearly all of them is a link that
 * newer engines do not follow.
 */
record Fitting(Engine engine) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** By what is written in the workflow; what cannot be changed stays as it is. */
    Map<String, String> of(List<PlannedJob> jobs) {
        var fitted = new LinkedHashMap<String, String>();
        for (var planned : jobs) {
            planned.job().image().ifPresent(image -> {
                var names = ImageNeed.of(planned)
                        .filter(need -> need.written().equals(image.text()) && isImageOf(planned.job(), need))
                        .map(ImageNeed::name)
                        .distinct()
                        .toList();
                if (names.size() == 1) {
                    fitted.put(image.text(), fit(names.getFirst()));
                } else if (!names.isEmpty()) {
                    fitted.put(image.text(), new MatrixImage(image.text()).choosing(fit(names)));
                }
            });
        }
        return fitted;
    }

    private Map<String, String> fit(List<String> images) {
        var fitted = new LinkedHashMap<String, String>();
        images.forEach(image -> fitted.put(image, fit(image)));
        return fitted;
    }

    private static boolean isImageOf(Job job, ImageNeed need) {
        return job.image().filter(image -> image.spot().equals(need.spot())).isPresent();
    }

    private String fit(String image) {
        var found = engine.tell("GET", "/images/%s/json".formatted(image), null);
        if (found.isRefusal()) {
            return image;
        }
        var id = found.body().get("Id").text().replace("sha256:", "");
        var tag = "parity/fitted:" + id.substring(0, 12);
        if (!engine.tell("GET", "/images/%s/json".formatted(tag), null).isRefusal()) {
            return tag;
        }
        var user = found.body().at("Config", "User").text();
        var built = Command.of("docker", "build", "-q", "--network", "none", "-t", tag, "-")
                .within(LIMIT)
                .run(dockerfile(image, user.isEmpty() ? "root" : user));
        return built.succeeded() ? tag : image;
    }

    private static String dockerfile(String image, String user) {
        return """
                FROM %s
                USER root
                RUN if [ -L /var/run ]; then rm /var/run && ln -s ../run /var/run; fi
                USER %s
                """.formatted(image, user);
    }
}
