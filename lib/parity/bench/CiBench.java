package parity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;
import parity.shell.Program;
import parity.terminal.Terminal;

/** How long it takes to check the workflows of a repository that has many, and to compare its two sides. */
record CiBench(Path root, Path folder, int rounds) {

    private static final int MANY = 50;

    private static final String AGREEMENT = "validate-ci-parity, %d workflow files".formatted(MANY);
    private static final String AGREEMENT_OF_ONE = "validate-ci-parity, 1 workflow file";
    private static final String SYNTAX = "test-ci-syntax --layer rules, %d files".formatted(MANY);
    private static final String SYNTAX_OF_ONE = "test-ci-syntax --layer rules, 1 file";
    private static final String ACT = "act --list, %d files".formatted(MANY);
    private static final String ACTIONLINT = "actionlint, %d files".formatted(MANY);
    private static final String SECOND = "a second (sleep 1)";

    /** Measures the checkout that this recipe was started from. */
    static RaceReport run(int rounds, Terminal terminal) {
        var root = System.getProperty("parity.root");
        if (root == null) {
            throw new Failure(Exit.USAGE, "'bench ci' measures a checkout: run it as './jbang bench ci' in one");
        }
        try {
            var folder = Files.createTempDirectory("parity-bench-ci");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Ground.delete(folder)));
            return new CiBench(Path.of(root), folder, rounds).run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RaceReport run(Terminal terminal) throws IOException {
        var repository = ManyWorkflows.in(folder.resolve("many"), MANY);
        var many = repository.folder();
        var one = ManyWorkflows.in(folder.resolve("one"), 1).folder();
        var contestants = new ArrayList<>(List.of(
                new Contestant(AGREEMENT, agreement(many)),
                new Contestant(AGREEMENT_OF_ONE, agreement(one)),
                new Contestant(SYNTAX, syntax(many)),
                new Contestant(SYNTAX_OF_ONE, syntax(one)),
                new Contestant(SECOND, Command.of("sleep", "1"))));
        var absent = new ArrayList<String>();
        rival(ACT, many, List.of("act", "--list")).ifPresentOrElse(contestants::add, () -> absent.add("act"));
        var lint = Stream.concat(Stream.of("actionlint"), repository.workflows().stream())
                .toList();
        rival(ACTIONLINT, many, lint).ifPresentOrElse(contestants::add, () -> absent.add("actionlint"));
        for (var recipe : List.of(agreement(one), syntax(one))) {
            recipe.with("PARITY_WARM", "wait").run();
        }
        var results = new Race(contestants, rounds).run(terminal::detail);
        return RaceReport.of(results, List.of(new Bar(AGREEMENT, 1, SECOND)), SECOND, absent);
    }

    private Command agreement(Path repository) {
        return recipe(repository, "validate-ci-parity");
    }

    private Command syntax(Path repository) {
        return recipe(repository, "test-ci-syntax", "--layer", "rules");
    }

    private Command recipe(Path repository, String... words) {
        var line = Stream.concat(Stream.of(root.resolve("jbang").toString()), Stream.of(words));
        return Command.of(line.toList()).in(repository);
    }

    private static Optional<Contestant> rival(String name, Path repository, List<String> words) {
        return Program.exists(words.getFirst())
                ? Optional.of(new Contestant(name, Command.of(words).in(repository)))
                : Optional.empty();
    }
}
