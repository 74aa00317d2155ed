package scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.shell.Command;
import parity.testing.RecipeRun;

/** A repository of one workflow, in a folder of its own. */
record CiProject(Path folder) {

    static CiProject in(Path folder, String jobs) {
        var project = new CiProject(folder).write(".gitignore", ".parity/\n").workflow("ci.yml", "push", jobs);
        project.git("init", "-q");
        return project.commit();
    }

    CiProject workflow(String file, String on, String jobs) {
        return write(".github/workflows/" + file, "name: CI\non: %s\njobs:\n%s".formatted(on, jobs.indent(2)));
    }

    CiProject write(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CiProject commit() {
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "-qm", "all");
        return this;
    }

    RecipeRun run(String... words) {
        return recipe(words).run();
    }

    RecipeRun.Prepared recipe(String... words) {
        return RecipeRun.recipe("test-ci-local", words).in(folder);
    }

    /** What the logs of the last run say. */
    String log(String job) {
        try (var runs = Files.list(folder.resolve(".parity/ci/runs"))) {
            var last = runs.sorted().toList().getLast();
            return Files.readString(last.resolve("logs/" + job + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Containers, volumes and networks of runs of this folder, whoever left them. */
    List<String> left() {
        try (var runs = Files.list(folder.resolve(".parity/ci/runs"))) {
            var tokens = runs.map(run -> run.getFileName().toString())
                    .map(name -> name.substring(name.lastIndexOf('-') + 1))
                    .toList();
            return Stream.of(
                            docker("ps", "-a", "--format", "{{.Names}}"),
                            docker("volume", "ls", "-q"),
                            docker("network", "ls", "--format", "{{.Name}}"))
                    .flatMap(String::lines)
                    .filter(name -> tokens.stream().anyMatch(name::contains))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It outlives runs, and so would it this test. */
    void forgetCache() {
        docker("volume", "rm", "parity-ci-cache-%08x".formatted(folder.hashCode()));
    }

    private static String docker(String... words) {
        var line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(words));
        return Command.of(line).run().out();
    }

    private void git(String... words) {
        var line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(words));
        Command.of(line).in(folder).run();
    }
}
