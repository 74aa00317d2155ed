package parity.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.concurrent.Together;
import parity.shell.Command;
import parity.testing.Aside;
import parity.testing.RecipeRun;

@Tag("recipe")
@Aside
class LauncherTest {

    @TempDir
    private static Path folder;

    private static Clone clone;

    @BeforeAll
    static void clone_and_build() throws IOException {
        clone = Clone.withEcho(folder);
        clone.run("echo").exitsWith(0);
    }

    @Test
    void arguments_arrive_unchanged() {
        var words = List.of("a b", "", "$HOME", "*", "'", "\"", "\\", "two\nlines", "@file", "-Dx=y", "ünï");

        var run = clone.run(Stream.concat(Stream.of("echo"), words.stream()).toArray(String[]::new));

        assertEquals(
                String.join("", words.stream().map(word -> "<" + word + ">\n").toList()),
                run.outcome().out());
    }

    @Test
    void the_exit_code_is_the_recipes() {
        Stream.of(0, 1, 42, 255)
                .forEach(code -> clone.run("echo", "exit", String.valueOf(code)).exitsWith(code));
    }

    @Test
    void what_is_no_recipe_is_refused_in_json_where_that_was_asked_for() {
        var run = RecipeRun.recipe("tset-chaos", "loss", "--json").run().exitsWith(2);

        assertEquals(
                "no recipe 'tset-chaos'; did you mean 'test-chaos'?",
                run.json().at("error", "message").text());
    }

    @Test
    void standard_input_reaches_the_recipe() throws Exception {
        var process = start("echo", "stdin");

        try (var in = process.getOutputStream()) {
            in.write("typed\n".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals("<stdin>\ntyped\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void a_signal_reaches_the_recipe_itself() throws Exception {
        var process = start("echo", "wait");
        var out = process.inputReader();
        assertEquals("<wait>", out.readLine());

        Command.of("sh", "-c", "kill -s TERM " + process.pid()).run();

        assertEquals("goodbye", out.readLine());
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
    }

    @Test
    void works_from_a_subdirectory_and_through_a_symlink() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link to jbang"), clone.file("jbang"));

        Clone.run(Command.of("../../jbang", "echo", "x").in(clone.file("lib/parity")))
                .prints("<x>")
                .exitsWith(0);
        Clone.run(Command.of(link.toString(), "echo", "y").in(folder))
                .prints("<y>")
                .exitsWith(0);
    }

    @Test
    void a_change_is_seen_whatever_its_time_says() throws IOException {
        var echo = clone.file("recipes/Echo.java");
        var before = Files.readString(echo);
        var time = Files.getLastModifiedTime(echo);
        clone.run("echo", "x").prints("<x>");

        clone.write("recipes/Echo.java", before.replace("\"<\"", "\"[\""));
        Files.setLastModifiedTime(echo, time);

        clone.run("echo", "x").prints("[x>").exitsWith(0);
        clone.write("recipes/Echo.java", before);
        clone.run("echo", "x").prints("<x>").exitsWith(0);
    }

    @Test
    void a_change_of_the_library_reaches_every_recipe() throws IOException {
        var nearest = clone.file("lib/parity/failure/Nearest.java");
        var before = Files.readString(nearest);

        clone.write("lib/parity/failure/Nearest.java", before.replace("did you mean", "perhaps"));

        clone.run("list", "--jsn").complains("perhaps '--json'").exitsWith(2);
        clone.write("lib/parity/failure/Nearest.java", before);
        clone.run("list", "--jsn").complains("did you mean '--json'").exitsWith(2);
    }

    @Test
    void a_deleted_source_is_missed_at_once() throws IOException {
        var nearest = clone.file("lib/parity/failure/Nearest.java");
        var before = Files.readString(nearest);

        Files.delete(nearest);

        clone.run("echo").complains("could not build").exitsWith(1);
        clone.write("lib/parity/failure/Nearest.java", before);
        clone.run("echo", "again").prints("<again>").exitsWith(0);
    }

    @Test
    void a_broken_or_missing_cache_is_made_anew_without_a_word() throws IOException {
        warm();
        var cache = fast("library.aot");
        long whole = Files.size(cache);

        Files.writeString(cache, "garbage", StandardOpenOption.TRUNCATE_EXISTING);
        Clone.run(warming("echo", "a")).prints("<a>").isSilentOnErrors().exitsWith(0);
        assertTrue(Files.size(cache) > whole / 2, "the cache was made anew");

        Files.delete(cache);
        Clone.run(warming("echo", "b")).prints("<b>").isSilentOnErrors().exitsWith(0);
        assertTrue(Files.exists(cache));

        Files.delete(fast("library.jar"));
        assertEquals(
                "<c>\n",
                Clone.run(warming("echo", "c")).isSilentOnErrors().outcome().out());
        assertTrue(Files.exists(fast("library.jar")));
    }

    @Test
    void a_recipe_built_in_background_warms_up_by_itself() throws Exception {
        deleteCache();

        Clone.run(clone.command("echo").with("PARITY_WARM", "")).exitsWith(0);

        within(Duration.ofSeconds(60), () -> Files.exists(fast("sealed")));
    }

    @Test
    void two_first_runs_at_once_both_succeed() throws IOException {
        var other = Clone.small(Files.createDirectory(folder.resolve("twice")));

        var runs = Together.map(List.of("one", "two", "three"), word -> other.run("echo", word));

        for (var run : runs) {
            run.prints("<").exitsWith(0);
        }
    }

    @Test
    void a_recipe_that_brings_more_than_the_library_can_be_the_first_one() throws IOException {
        var other = Clone.in(Files.createDirectory(folder.resolve("first")));

        other.run("test", "NothingIsCalledThis").prints("no test was found").exitsWith(1);
    }

    @Test
    void two_clones_of_the_same_build_at_once_without_reading_each_others_halves() throws IOException {
        var clones = List.of(
                Clone.small(Files.createDirectory(folder.resolve("left"))),
                Clone.small(Files.createDirectory(folder.resolve("right"))));

        for (var run : Together.map(clones, each -> each.run("echo", "x"))) {
            run.prints("<x>").exitsWith(0);
        }
    }

    @Test
    void jars_that_were_cleared_away_are_built_anew() throws IOException {
        var other = Clone.small(Files.createDirectory(folder.resolve("cleared")));
        other.run("echo").exitsWith(0);

        Command.of("rm", "-rf", other.file(".parity/jbang").toString()).run();

        other.run("echo", "x").prints("<x>").exitsWith(0);
    }

    @Test
    void a_recipe_of_the_users_own_project_runs_from_there() throws IOException {
        var project = Files.createDirectory(folder.resolve("own project"));
        // JBang takes a blank in a //DEPS line for the end of the path.
        Files.createSymbolicLink(folder.resolve("plain"), clone.root());
        var command = Command.of(
                        clone.file("jbang").toString(),
                        "new-recipe",
                        "smoke-test",
                        "--library",
                        "../plain/lib/Library.java")
                .in(project);

        Clone.run(command).exitsWith(0);

        var run = Command.of(clone.file("jbang").toString(), "smoke-test")
                .in(project)
                .within(Duration.ofMinutes(2));
        Clone.run(run).prints("smoke-test ran").exitsWith(0);
    }

    @Test
    void a_result_that_could_not_be_written_is_no_success() {
        var words = List.of(
                "sh", "-c", "\"$0\" list > /dev/full", clone.file("jbang").toString());

        Clone.run(Command.of(words)).complains("could not be written").exitsWith(1);
    }

    @Test
    void an_interrupted_first_build_leaves_nothing_broken() throws Exception {
        var other = Clone.small(Files.createDirectory(folder.resolve("interrupted")));
        other.write(
                "recipes/Echo.java",
                Files.readString(other.file("recipes/Echo.java")) + "// never built before " + System.nanoTime());
        var process = new ProcessBuilder("setsid", other.file("jbang").toString(), "echo")
                .redirectErrorStream(true)
                .start();
        within(Duration.ofSeconds(60), () -> Files.exists(other.file(".parity/building")));

        // To the whole group, as a terminal does on Ctrl-C.
        signalGroup("INT", process);
        process.waitFor();

        assertFalse(Files.exists(other.file(".parity/lock")), "the lock is free");
        other.run("echo", "again").prints("<again>").exitsWith(0);
    }

    @Test
    void a_killed_build_does_not_lock_the_next_one_out() throws Exception {
        var other = Clone.small(Files.createDirectory(folder.resolve("killed")));
        var process = new ProcessBuilder("setsid", other.file("jbang").toString(), "echo")
                .redirectErrorStream(true)
                .start();
        within(Duration.ofSeconds(60), () -> Files.exists(other.file(".parity/building")));

        signalGroup("KILL", process);
        process.waitFor();

        other.run("echo", "again").prints("<again>").exitsWith(0);
    }

    @Test
    void without_jbang_and_maven_one_message_says_what_to_install() throws IOException {
        var other = Clone.in(Files.createDirectory(folder.resolve("bare")));
        Files.deleteIfExists(other.file(".parity/jbang-cli-0.132.1-all.jar"));
        var programs = Files.createDirectory(folder.resolve("programs"));
        for (var name :
                List.of("sh", "sed", "find", "cksum", "tr", "cat", "mkdir", "rm", "mv", "readlink", "sleep", "grep")) {
            var program = Files.writeString(programs.resolve(name), "#!/bin/sh\nexec /bin/" + name + " \"$@\"\n");
            assertTrue(program.toFile().setExecutable(true));
        }

        Clone.run(other.command("list").with("PATH", programs.toString()).with("JAVA_HOME", ""))
                .complains("JBang is not installed, and neither is Maven")
                .complains("Install JBang:")
                .exitsWith(4);
    }

    @Test
    void a_jbang_that_is_not_the_trusted_one_is_refused() throws IOException {
        var other = Clone.in(Files.createDirectory(folder.resolve("forged")));
        var jar = other.file(".parity/jbang-cli-0.132.1-all.jar");
        Files.createDirectories(jar.getParent());
        Files.deleteIfExists(jar);
        Files.writeString(jar, "forged");

        Clone.run(other.command("list").with("PARITY_NO_INSTALLED_JBANG", "1"))
                .complains("is not the one this repository trusts")
                .exitsWith(1);
        assertFalse(Files.exists(jar));
    }

    @Test
    void an_old_java_home_does_not_hide_a_newer_jdk() throws IOException {
        var old = folder.resolve("old jdk");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(old.resolve("bin/javac"), "");
        assertTrue(old.resolve("bin/javac").toFile().setExecutable(true));

        Clone.run(clone.command("echo", "x").with("JAVA_HOME", old.toString()))
                .prints("<x>")
                .exitsWith(0);
    }

    @Test
    void a_mistyped_recipe_names_the_nearest() {
        clone.run("lst").complains("did you mean 'list'?").exitsWith(2);
    }

    @Test
    void a_script_runs_as_jbang_would_run_it() {
        clone.run("recipes/Echo.java", "x y").prints("<x y>").exitsWith(0);
    }

    private Process start(String... words) throws IOException {
        var builder = new ProcessBuilder(clone.command(words).words())
                .directory(clone.root().toFile());
        builder.environment().put("PARITY_WARM", "off");
        return builder.start();
    }

    /** The shell's own kill: the program of that name can take a negative pid for an option, and -1 for everybody. */
    private static void signalGroup(String signal, Process leader) {
        Command.of("sh", "-c", "kill -s \"$1\" -- \"-$2\"", "sh", signal, String.valueOf(leader.pid()))
                .run();
    }

    private void warm() {
        Clone.run(warming("echo")).exitsWith(0);
    }

    private Command warming(String... words) {
        return clone.command(words).with("PARITY_WARM", "wait");
    }

    private Path fast(String name) {
        try (var keys = Files.list(clone.file(".parity/fast"))) {
            return keys.map(key -> key.resolve(name))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(clone.file(".parity/fast/none"));
        } catch (IOException e) {
            return clone.file(".parity/fast/none");
        }
    }

    private void deleteCache() throws IOException {
        for (var name : List.of("sealed", "library.aot", "library.jar")) {
            Files.deleteIfExists(fast(name));
        }
    }

    private static void within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within " + limit);
            Thread.sleep(5);
        }
    }
}
