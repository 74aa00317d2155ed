package scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.RecipeRun;

/** Somebody else's compose project in a folder of its own, without a word of Parity in it; closing takes it down. */
record ForeignProject(Path folder, String name) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    static ForeignProject in(Path folder, String name, String compose) {
        var project = new ForeignProject(folder, "parity-test-shape-" + name);
        project.down();
        return project.compose(compose);
    }

    /** The services, which may begin with {@code <<: *idle}, and whatever else stands beside them. */
    ForeignProject compose(String text) {
        return write("compose.yaml", """
                name: %s
                x-idle: &idle {image: "debian:trixie-slim", command: sleep 900, init: true}
                x-sh: &sh {image: "debian:trixie-slim", init: true, stop_grace_period: 1s}
                %s""".formatted(name, text));
    }

    ForeignProject write(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RecipeRun up(String... words) {
        return recipe("dev-up", words).run();
    }

    RecipeRun run(String recipe, String... words) {
        return recipe(recipe, words).run();
    }

    RecipeRun.Prepared recipe(String recipe, String... words) {
        return RecipeRun.recipe(recipe, words).in(folder).within(LIMIT);
    }

    /** {@code web-1 running}, a line for each container, sorted. */
    List<String> containers() {
        return docker("ps", "-a", "--format", "{{.Names}} {{.State}}", "--filter", label())
                .out()
                .lines()
                .map(line -> line.replace(name + "-", ""))
                .sorted()
                .toList();
    }

    /** Which container stands for a service, and since when it runs. */
    String incarnation(String service) {
        return inspect(service, "{{.Id}} {{.State.StartedAt}}");
    }

    String inspect(String service, String format) {
        return docker("inspect", "-f", format, "%s-%s-1".formatted(name, service))
                .out()
                .strip();
    }

    String exec(String service, String... words) {
        var line = new ArrayList<>(List.of("exec", "%s-%s-1".formatted(name, service)));
        line.addAll(List.of(words));
        return docker(line.toArray(String[]::new)).out().strip();
    }

    Outcome docker(String... words) {
        var line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(words));
        return Command.of(line).in(folder).within(LIMIT).run();
    }

    @Override
    public void close() {
        down();
    }

    private String label() {
        return "label=com.docker.compose.project=" + name;
    }

    private void down() {
        Command.of("docker", "compose", "-p", name, "down", "--volumes", "--remove-orphans", "--timeout", "0")
                .in(Path.of("/"))
                .within(LIMIT)
                .run();
    }
}
