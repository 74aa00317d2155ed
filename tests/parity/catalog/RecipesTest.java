package parity.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Report;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

class RecipesTest {

    private static final Recipes RECIPES = new Recipes(List.of(
            new Entry("dev-up", "recipes/DevUp.java", "Start all.", "Environment"),
            new Entry("health", "recipes/Health.java", "Say who is well.", "Health"),
            new Entry("dev-down", "recipes/DevDown.java", "Stop all.", "Environment")));

    @TempDir
    Path folder;

    @Test
    void prints_each_group_once_with_its_recipes_in_line() {
        assertEquals("""
                Environment
                  dev-up    Start all.
                  dev-down  Stop all.

                Health
                  health    Say who is well.

                Run one: ./jbang RECIPE [OPTION...]; what it can do: ./jbang RECIPE --help
                """, printed(RECIPES));
    }

    @Test
    void lists_only_those_with_the_part_in_their_name() {
        assertEquals(
                List.of("dev-up", "dev-down"),
                RECIPES.matching("DEV").recipes().stream().map(Entry::name).toList());
    }

    @Test
    void names_the_nearest_recipe_where_none_matches() {
        var failure = assertThrows(Failure.class, () -> RECIPES.matching("dev-upp"));

        assertEquals("no recipe 'dev-upp'; did you mean 'dev-up'?", failure.getMessage());
        assertEquals(Exit.USAGE, failure.exit());
    }

    @Test
    void what_the_launcher_missed_is_never_listed_even_when_it_is_a_part_of_a_name() {
        assertEquals(
                "no recipe 'dev'",
                assertThrows(Failure.class, () -> RECIPES.without("dev")).getMessage());
        assertEquals(
                "'health' is this project's own recipe; run it with: jbang health",
                assertThrows(Failure.class, () -> RECIPES.without("health")).getMessage());
    }

    @Test
    void a_shell_may_ask_a_recipe_for_its_options_but_no_foreign_script() throws Exception {
        var own = Files.writeString(folder.resolve("Own.java"), "class Own extends Recipe {}");
        var foreign = Files.writeString(folder.resolve("Deploy.java"), "class Deploy {}");
        var recipes = new Recipes(List.of(
                new Entry("health", "recipes/Health.java", "Say who is well.", "Health"),
                new Entry("own", own.toString(), "Ours.", "This project"),
                new Entry("deploy", foreign.toString(), "Deploys.", "This project"),
                new Entry("gone", folder.resolve("Gone.java").toString(), "", "This project")));

        assertEquals("""
                health\tSay who is well.\tasks
                own\tOurs.\tasks
                deploy\tDeploys.\tsilent
                gone\t\tsilent
                """, printed(recipes.candidates()));
    }

    private static String printed(Report report) {
        var out = new ByteArrayOutputStream();
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        report.printTo(
                new Terminal(new PrintStream(out, true, UTF_8), nowhere, false, Verbosity.NORMAL, RunLog.none()));
        return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
