package parity.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.shell.Command;
import parity.testing.RecipeRun;

/** A fresh clone of this repository, as it stands in the working tree, in a folder with a blank in its name. */
public record Clone(Path root) {

    private static final String ECHO = """
            ///usr/bin/env jbang "$0" "$@" ; exit $?
            //JAVA 25+
            //DEPS ../lib/Library.java

            class Echo {
                void main(String... words) throws Exception {
                    for (var word : words) {
                        System.out.println("<" + word + ">");
                    }
                    if (words.length > 0 && words[0].equals("stdin")) {
                        System.out.write(System.in.readAllBytes());
                        System.out.flush();
                    }
                    if (words.length > 0 && words[0].equals("wait")) {
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goodbye")));
                        Thread.sleep(60_000);
                    }
                    System.exit(words.length > 1 && words[0].equals("exit") ? Integer.parseInt(words[1]) : 0);
                }
            }
            """;

    public static Clone in(Path folder) throws IOException {
        var source = repository();
        var clone = new Clone(folder.resolve("a clone"));
        for (var name : Command.of("git", "ls-files", "-co", "--exclude-standard")
                .in(source)
                .run()
                .out()
                .lines()
                .toList()) {
            if (Files.isRegularFile(source.resolve(name))) {
                var target = clone.root.resolve(name);
                Files.createDirectories(target.getParent());
                Files.copy(source.resolve(name), target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.createDirectories(clone.file(".parity"));
        clone.takeJBang();
        return clone;
    }

    /** What Maven fetched once need not be fetched by every test. */
    private void takeJBang() throws IOException {
        var jar = repository().resolve(".parity/jbang-cli-0.132.1-all.jar");
        if (Files.exists(jar)) {
            Files.copy(jar, file(".parity").resolve(jar.getFileName()));
        }
    }

    /** The same with a recipe {@code echo} that says what reached it. */
    static Clone withEcho(Path folder) throws IOException {
        var clone = in(folder);
        clone.write("recipes/Echo.java", ECHO);
        var catalog = Files.readString(clone.root.resolve("jbang-catalog.json"));
        clone.write(
                "jbang-catalog.json",
                catalog.replaceFirst(
                        "\"aliases\"\\s*:\\s*\\{",
                        "\"aliases\": { \"echo\": { \"script-ref\": \"recipes/Echo.java\" },"));
        return clone;
    }

    /** What the launcher itself needs, and a library of one class: built in seconds. */
    static Clone small(Path folder) throws IOException {
        var clone = new Clone(folder.resolve("a small clone"));
        for (var room : List.of("recipes", "lib", ".parity")) {
            Files.createDirectories(clone.file(room));
        }
        Files.copy(repository().resolve("jbang"), clone.file("jbang"), StandardCopyOption.COPY_ATTRIBUTES);
        clone.takeJBang();
        clone.write("lib/Library.java", "//JAVA 25+\n//SOURCES Word.java\ninterface Library {}\n");
        clone.write("lib/Word.java", "class Word {}\n");
        clone.write("recipes/Echo.java", ECHO);
        clone.write("jbang-catalog.json", "{ \"aliases\": { \"echo\": { \"script-ref\": \"recipes/Echo.java\" } } }");
        return clone;
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    void write(String name, String content) throws IOException {
        Files.writeString(file(name), content);
    }

    Command command(String... words) {
        var line = new ArrayList<>(List.of(file("jbang").toString()));
        line.addAll(List.of(words));
        return Command.of(line).in(root).with("PARITY_WARM", "off").within(Duration.ofMinutes(3));
    }

    public RecipeRun run(String... words) {
        return run(command(words));
    }

    static RecipeRun run(Command command) {
        return new RecipeRun(command.toString(), command.run());
    }

    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("lib/Library.java")))
                .findFirst()
                .orElseThrow();
    }
}
