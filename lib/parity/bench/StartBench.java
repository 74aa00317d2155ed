package parity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;
import parity.shell.Program;
import parity.terminal.Terminal;

/** How long a recipe takes to start, against a bare JVM, JBang itself, make and just. */
public record StartBench(Path root, Path folder, int rounds) {

    private static final String HELLO = "java Hello (C1, serial)";
    private static final String PARITY = "./jbang list";
    private static final String JBANG = "jbang list";

    /** Measures the checkout that this recipe was started from. */
    public static RaceReport run(int rounds, Terminal terminal) {
        var root = System.getProperty("parity.root");
        if (root == null) {
            throw new Failure(
                    Exit.USAGE, "'bench start' measures the launcher: run it as './jbang bench start' in a checkout");
        }
        try {
            var folder = Files.createTempDirectory("parity-bench");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Ground.delete(folder)));
            return new StartBench(Path.of(root), folder, rounds).run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RaceReport run(Terminal terminal) throws IOException {
        var contestants = new ArrayList<>(List.of(hello(), parity(), jbang()));
        var absent = new ArrayList<String>();
        for (var rival : List.of("make", "just")) {
            if (Program.exists(rival)) {
                contestants.add(new Contestant(rival + " hello", listing(rival)));
            } else {
                absent.add(rival);
            }
        }
        parity().command().with("PARITY_WARM", "wait").run();
        var results = new Race(contestants, rounds).run(terminal::detail);
        return RaceReport.of(results, List.of(new Bar(PARITY, 4, HELLO), new Bar(PARITY, 0.2, JBANG)), HELLO, absent);
    }

    private Contestant hello() throws IOException {
        var source = folder.resolve("Hello.java");
        Files.writeString(
                source, "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
        var home = Path.of(System.getProperty("java.home"), "bin");
        Command.of(home.resolve("javac").toString(), "-d", folder.toString(), source.toString())
                .run();
        return new Contestant(
                HELLO,
                Command.of(
                        home.resolve("java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        folder.toString(),
                        "Hello"));
    }

    private Contestant parity() {
        return new Contestant(
                PARITY, Command.of(root.resolve("jbang").toString(), "list").in(root));
    }

    /** The installed jbang; without one, its jar driven as its own script drives it. */
    private Contestant jbang() throws IOException {
        var home = System.getProperty("java.home");
        var command = installed()
                .or(this::script)
                .orElseThrow(() -> new Failure(
                        Exit.MISSING,
                        "no jbang on PATH and no jar of it in .parity; install JBang to measure against it"));
        return new Contestant(JBANG, Command.of(command, "list").in(root).with("JAVA_HOME", home));
    }

    private Optional<String> installed() {
        return Program.find("jbang").filter(found -> !isOurs(found)).map(Path::toString);
    }

    private boolean isOurs(Path found) {
        try {
            return Files.isSameFile(found, root.resolve("jbang"));
        } catch (IOException e) {
            return false;
        }
    }

    /** What JBang's script does: ask the jar, and run the command that it answers with. */
    private Optional<String> script() {
        var folderOfJar = root.resolve(".parity");
        try (var files = Files.list(folderOfJar)) {
            var jar = files.filter(file -> file.getFileName().toString().matches("jbang-cli-.*\\.jar"))
                    .findFirst();
            if (jar.isEmpty()) {
                return Optional.empty();
            }
            var script = folder.resolve("jbang");
            Files.writeString(script, """
                    #!/bin/sh
                    export JBANG_RUNTIME_SHELL=bash JBANG_STDIN_NOTTY=true JBANG_LAUNCH_CMD="$0"
                    answer=$("%s/bin/java" -jar "%s" "$@"); code=$?
                    [ $code -eq 255 ] && eval "exec $answer"
                    printf '%%s\\n' "$answer"; exit $code
                    """.formatted(System.getProperty("java.home"), jar.get()));
            script.toFile().setExecutable(true);
            return Optional.of(script.toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Command listing(String rival) throws IOException {
        var file = rival.equals("make") ? "Makefile" : "justfile";
        Files.writeString(folder.resolve(file), "hello:\n\t@echo hello\n");
        return Command.of(rival, "hello").in(folder);
    }
}
