package scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.RecipeRun;

/** A project of two files and a name of its own, in a folder of its own; closing it takes all of it down. */
record SmallProject(Path folder, String name) implements AutoCloseable {

    /** What a container does that has nothing to do. */
    static final String IDLE = "CMD [\"sleep\", \"900\"]\n";

    private static final Duration LIMIT = Duration.ofMinutes(3);

    static SmallProject in(Path folder, String name, String services) {
        var project = new SmallProject(folder, "parity-test-setup-" + name);
        project.down();
        return project.write("parity.yml", "name: %s\nsecrets: [DB_PASSWORD]\n".formatted(project.name))
                .compose(services);
    }

    SmallProject compose(String services) {
        // Whoever mounts the volume has it declared.
        var volumes = services.contains("data:/data") ? "volumes:\n  data:\n" : "";
        return write("compose.yaml", "services:\n" + services.indent(2) + volumes);
    }

    /** A build in a folder of the service's name, from the base image and some lines. */
    SmallProject dockerfile(String service, String lines) {
        return write(service + "/Dockerfile", "FROM debian:trixie-slim\n" + lines);
    }

    SmallProject write(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String image(String service) {
        return name + "-" + service;
    }

    RecipeRun run(String recipe, String... words) {
        return RecipeRun.recipe(recipe, words).in(folder).run();
    }

    Outcome up() {
        return docker("compose", "-p", name, "up", "-d");
    }

    /** Which container stands for a service, and since when it runs. */
    String incarnation(String service) {
        return docker("inspect", "-f", "{{.Id}} {{.State.StartedAt}}", "%s-%s-1".formatted(name, service))
                .out()
                .strip();
    }

    boolean hasImage(String image) {
        return docker("image", "inspect", image).succeeded();
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

    private void down() {
        Command.of("docker", "compose", "-p", name, "down", "--volumes", "--timeout", "0")
                .in(Path.of("/"))
                .within(LIMIT)
                .run();
        images().forEach(image -> docker("rmi", "-f", image));
    }

    private Stream<String> images() {
        return docker("images", "-q", "--filter", "reference=" + name + "*")
                .out()
                .lines()
                .distinct();
    }
}
