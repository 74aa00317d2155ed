package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.Aside;
import parity.testing.RecipeRun;

/** A Java program run from its sources, changed, and run again. */
@Tag("recipe")
@Aside
class RunJavaTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void a_program_of_two_sources() throws IOException {
        write("App.java", """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 25+
                //DEPS info.picocli:picocli:4.7.7
                //SOURCES Word.java
                //FILES told.txt
                //RUNTIME_OPTIONS -Dkind=option
                class App {
                    static void main(String[] words) throws Exception {
                        try (var told = App.class.getResourceAsStream("/told.txt")) {
                            System.out.println(Word.of(words.length) + " " + new String(told.readAllBytes()).strip()
                                    + " " + System.getProperty("kind") + " " + System.getProperty("more")
                                    + " " + picocli.CommandLine.VERSION + " " + picocli.CommandLine.class.getSimpleName());
                        }
                        if (words.length > 0 && words[0].equals("stay")) {
                            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("in good order")));
                            Thread.sleep(600_000);
                        }
                        System.exit(words.length);
                    }
                }
                """);
        word("one");
        write("told.txt", "as it was told");
    }

    @Test
    void it_runs_with_its_words_and_files_and_its_exit_code_is_ours() throws IOException {
        run("App.java", "a", "--", "--b").exitsWith(2).prints("one-2 as it was told option null 4.7.7");
        run("--runtime-option=-Dmore=less", "App.java").exitsWith(0).prints("one-0 as it was told option less");

        word("two");
        write("told.txt", "otherwise");
        run("App.java").exitsWith(0).prints("two-0 otherwise");
    }

    @Test
    void only_what_changed_is_compiled() throws IOException {
        run("--build", "App.java").exitsWith(0).prints("2 sources compiled");
        run("--build", "App.java").exitsWith(0).prints("nothing to compile");
        word("two");
        assertEquals(
                1, run("--build", "--json", "App.java").json().get("compiled").number());
    }

    @Test
    void a_build_beside_what_runs_puts_its_libraries_into_an_archive_and_the_next_start_has_them() throws IOException {
        write("App.java", Files.readString(folder.resolve("App.java")).replace("-Dkind=option", "-Xlog:class+load"));
        try (var _ = Running.of(recipe("App.java", "stay")).untilItSays("one-1 as it was told")) {
            awaitArchive();
        }

        var next = run("App.java").exitsWith(0).prints("one-0").outcome().out().lines();

        assertTrue(next.anyMatch(line -> line.contains(" picocli.CommandLine source: shared objects file")));
    }

    @Test
    void what_it_is_made_of_is_asked_again_when_a_header_says_otherwise() throws IOException {
        run("App.java").exitsWith(0).prints("option null 4.7.7");

        write("App.java", Files.readString(folder.resolve("App.java")).replace("kind=option", "kind=other"));

        run("App.java").exitsWith(0).prints("other null 4.7.7");
    }

    @Test
    void sources_and_files_may_come_and_go() throws IOException {
        header("//SOURCES Word.java", "//SOURCES words/*.java");
        header("//FILES told.txt", "//FILES texts/*.txt");
        Files.createDirectories(folder.resolve("words"));
        Files.createDirectories(folder.resolve("texts"));
        Files.move(folder.resolve("Word.java"), folder.resolve("words/Word.java"));
        Files.move(folder.resolve("told.txt"), folder.resolve("texts/told.txt"));
        run("App.java").exitsWith(0).prints("one-0 as it was told");

        write("words/More.java", "class More { static String of() { return \"more\"; } }");
        write("words/Word.java", "class Word { static String of(int count) { return More.of(); } }");
        run("App.java").exitsWith(0).prints("more as it was told");

        write("words/Word.java", "class Word { static String of(int count) { return \"less\"; } }");
        Files.delete(folder.resolve("words/More.java"));
        Files.delete(folder.resolve("texts/told.txt"));
        write("texts/other.txt", "other");
        run("App.java").exitsWith(1).complains("NullPointerException");
        write("texts/told.txt", "told again");
        run("App.java").exitsWith(0).prints("less told again");
    }

    @Test
    void what_it_does_not_know_or_find_is_said_in_a_line() throws IOException {
        header("//JAVA 25+", "//JAVA 25+\n//PREVIEW");
        run("App.java").exitsWith(2).complains("run-java does not know //PREVIEW");
        header("//PREVIEW", "//FILES nobody.txt");
        run("App.java").exitsWith(2).complains("'nobody.txt', which the header names, is not there");
        header("//FILES nobody.txt", "");
        Files.write(folder.resolve("Word.java"), new byte[] {'/', '/', (byte) 0xe4, '\n', 'c', 'l', 'a', 's', 's'});
        run("App.java").exitsWith(1).complains("the sources do not compile");
    }

    @Test
    void an_encoding_that_the_header_names_is_that_of_its_sources() throws IOException {
        header("//JAVA 25+", "//JAVA 25+\n//JAVAC_OPTIONS -encoding ISO-8859-1");
        var source = "class Word { static String of(int count) { return Integer.toHexString(\"ä\".charAt(0)); } }";
        Files.write(folder.resolve("Word.java"), source.getBytes(StandardCharsets.ISO_8859_1));

        run("App.java").exitsWith(0).prints("e4 as it was told");
    }

    @Test
    void saved_sources_renew_it_and_wrong_ones_are_told_while_it_goes_on() throws IOException {
        try (var live = Running.of(recipe("--live", "App.java", "stay")).untilItSays("one-1")) {
            write("Word.java", "class Word { static Strin of(int count) { return null; } }");
            live.untilItSays("the sources do not compile").untilItSays("cannot find symbol");
            assertFalse(live.said().contains("in good order"), live::said);

            word("two");
            live.untilItSays("taken up, 1 compiled")
                    .untilItSays("in good order")
                    .untilItSays("two-1");

            write("told.txt", "anew");
            live.untilItSays("two-1 anew option");

            header("-Dkind=option", "-Dkind=another");
            live.untilItSays("two-1 anew another");
        }
    }

    /** Its first start has its libraries put into an archive by the next build; from then on no JVM is between. */
    @Test
    void what_dev_can_build_and_start_itself_takes_no_other_jvm() throws Exception {
        write("App.java", Files.readString(folder.resolve("App.java")).replace("class App {", """
                class App {
                    static {
                        System.out.println("run by " + ProcessHandle.current().parent().orElseThrow().pid());
                    }
                """));
        var launcher = Path.of("jbang").toAbsolutePath();
        write("parity.yml", """
                name: app
                services:
                  app:
                    build: "'%s' run-java --build App.java"
                    command: "'%s' run-java App.java stay"
                    ready: "log: -1"
                    watch: ["*.java"]
                    env: { JDK_JAVA_OPTIONS: -Deach=told }
                """.formatted(launcher, launcher));
        try (var dev = Running.of(RecipeRun.recipe("dev", "--watch").in(folder)).untilItSays("app | one-1")) {
            var byDev = "run by " + dev.process().pid();
            assertFalse(dev.said().contains(byDev), dev::said);
            saveUntilArchived(dev);
            int before = jvms(dev);

            word("two");

            dev.untilItSays("app | two-1");
            assertTrue(dev.said().contains(byDev), dev::said);
            assertEquals(before + 1, jvms(dev), dev::said);

            write("Word.java", "class Word { wrong }");
            dev.untilItSays("app | the sources do not compile").untilItSays("what runs is left running");
            assertEquals(before + 1, jvms(dev), dev::said);

            // Nobody else's code runs in 'dev' itself.
            header("//JAVA 25+", "//JAVA 25+\n//JAVAC_OPTIONS -proc:full");
            word("three");
            dev.untilItSays("app | three-1");
            assertTrue(jvms(dev) > before + 2, dev::said);
        }
    }

    /** More often than any start has the time to see to its archive itself. */
    private void saveUntilArchived(Running dev) throws Exception {
        for (int i = 0; i < 12 && archives() == 0; i++) {
            word("save" + i);
            dev.untilItSays("app | save%d-1".formatted(i));
            Thread.sleep(5_000);
        }
        assertEquals(1, archives(), dev::said);
    }

    private long archives() throws IOException {
        try (var files = Files.walk(folder.resolve(".parity/java"))) {
            return files.filter(file ->
                            file.toString().endsWith(".jsa") && !file.toString().endsWith("javac.jsa"))
                    .count();
        }
    }

    /** Each JVM of the service's says that it was given an option. */
    private static int jvms(Running dev) {
        return dev.said().split("Picked up JDK_JAVA_OPTIONS", -1).length;
    }

    @Test
    void two_services_may_be_of_one_program() throws IOException {
        var launcher = Path.of("jbang").toAbsolutePath();
        var service = """
                  %s:
                    build: "'%s' run-java --build App.java"
                    command: "'%s' run-java App.java stay"
                    ready: "log: -1"
                    watch: ["*.java"]
                """.indent(2);
        write(
                "parity.yml",
                "name: app\nservices:\n" + service.formatted("left", launcher, launcher)
                        + service.formatted("right", launcher, launcher));
        try (var dev = Running.of(RecipeRun.recipe("dev", "--watch").in(folder))) {
            dev.untilItSays("left  | one-1").untilItSays("right | one-1");
            for (var next : List.of("two", "three")) {
                word(next);
                dev.untilItSays("left  | %s-1".formatted(next)).untilItSays("right | %s-1".formatted(next));
            }
        }
    }

    @Test
    void who_ends_it_ends_the_program_in_good_order() throws Exception {
        try (var running = Running.of(recipe("App.java", "stay")).untilItSays("one-1")) {
            // Besides it there may be who makes the cache of the recipe: a shell of the same words, that outlives it.
            var program = running.process()
                    .descendants()
                    .filter(one -> one.info().command().orElse("").endsWith("/java"))
                    .filter(one -> one.info().commandLine().orElse("").endsWith(" stay"))
                    .toList();
            assertEquals(1, program.size(), running::said);

            running.process().destroy();

            running.exit();
            assertTrue(running.said().contains("in good order"), running::said);
            assertTrue(program.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void what_is_none_is_refused() throws IOException {
        run("Ap.java").exitsWith(2).complains("'Ap.java' is no Java file here");
        run("told.txt").exitsWith(2).complains("'told.txt' is no Java file here");
        run().exitsWith(2).complains("SOURCE");
        run("--build", "App.java", "word").exitsWith(2).complains("--build runs nothing");
        run("--restart", "App.java").exitsWith(2).complains("--restart says how --live renews the program");
        run("--json", "App.java").exitsWith(2).complains("--json goes with --build");
        write("App.java", Files.readString(folder.resolve("App.java")).replace("picocli:4.7.7", "no-such-thing:1"));
        run("App.java").exitsWith(1).complains("JBang cannot make a program of");
    }

    private void awaitArchive() {
        Eventually.equal(
                true,
                () -> run("--build", "--json", "App.java")
                        .json()
                        .get("archived")
                        .truth());
    }

    private void header(String before, String after) throws IOException {
        write("App.java", Files.readString(folder.resolve("App.java")).replace(before, after));
    }

    private void word(String word) throws IOException {
        write("Word.java", "class Word { static String of(int count) { return \"%s-\" + count; } }".formatted(word));
    }

    private RecipeRun run(String... words) {
        return recipe(words).run();
    }

    private RecipeRun.Prepared recipe(String... words) {
        return RecipeRun.recipe("run-java", words).in(folder).within(Duration.ofMinutes(3));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
