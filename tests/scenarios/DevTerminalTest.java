package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;
import parity.shell.Program;
import parity.testing.RecipeRun;

/** What dev asks of somebody who sits at a terminal, and of nobody else. */
@Tag("recipe")
class DevTerminalTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void two_services() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), """
                name: devterminal
                services:
                  api: { command: "echo here is api; exec sleep 600", ready: "log: here" }
                  web: { command: "echo here is web; exec sleep 600", ready: "log: here" }
                """);
    }

    @Test
    void it_asks_which_and_remembers_what_was_answered() throws IOException {
        try (var dev = onTerminal("dev").untilItSays("Enter for all")) {
            type(dev, "apj\n");
            dev.untilItSays("'apj' is none of 1 to 2, and no name of a service; did you mean 'api'?");
            type(dev, "2\n");
            dev.untilItSays("* ready");
            type(dev, "q\n");
            assertEquals(0, dev.exit());
            assertFalse(dev.said().contains("here is api"), dev.said());
        }

        try (var dev = onTerminal("dev").untilItSays("Enter for web")) {
            type(dev, "\n");
            dev.untilItSays("here is web");
            type(dev, "q\n");
            assertEquals(0, dev.exit());
            assertFalse(dev.said().contains("here is api"), dev.said());
        }
    }

    @Test
    void it_does_not_ask_who_said_which_nor_who_is_not_there() throws IOException {
        try (var dev = onTerminal("dev", "all").untilItSays("here is api").untilItSays("here is web")) {
            type(dev, "q\n");
            assertEquals(0, dev.exit());
            assertFalse(dev.said().contains("which?"), dev.said());
        }

        try (var dev = Running.of(RecipeRun.recipe("dev").in(folder))
                .untilItSays("here is api")
                .untilItSays("here is web")) {
            assertTrue(dev.end("INT") == 130 && !dev.said().contains("which?"), dev.said());
        }
    }

    @Test
    void words_restart_all_or_some_tell_how_they_are_and_end_it() throws IOException {
        try (var dev = onTerminal("dev", "all")) {
            dev.until("both are there", () -> times(dev, "* ready") == 2);
            type(dev, "rs web\n");
            dev.until("web is there again", () -> times(dev, "* ready") == 3);
            assertEquals(2, times(dev, "here is web"), dev::said);
            assertEquals(1, times(dev, "here is api"), dev::said);

            type(dev, "rs\n");
            dev.until("both are there again", () -> times(dev, "* ready") == 5);
            assertEquals(3, times(dev, "here is web"), dev::said);
            assertEquals(2, times(dev, "here is api"), dev::said);

            type(dev, "rs wep\n");
            dev.untilItSays("no service 'wep' runs here; did you mean 'web'?");
            type(dev, "h\n");
            dev.untilItSays("api  ready");
            type(dev, "c\n");
            dev.untilItSays("\033[H\033[2J");
            type(dev, "o api\n");
            type(dev, "q\n");
            assertEquals(0, dev.exit());
        }
    }

    @Test
    void a_page_is_opened_and_who_has_none_says_so() throws IOException {
        var browser = Files.createDirectory(folder.resolve("bin")).resolve("xdg-open");
        Files.writeString(browser, "#!/bin/sh\necho \"$1\" >> '%s/opened'\n".formatted(folder));
        assertTrue(browser.toFile().setExecutable(true));
        Files.writeString(folder.resolve("parity.yml"), """
                name: devterminal
                services:
                  api: { command: "echo here is api; exec sleep 600", ready: "log: here" }
                  far: { resource: redis, deployed: "redis://localhost:6379/0" }
                """);

        try (var dev = onTerminal("dev", "all").untilItSays("ms, http://localhost:")) {
            type(dev, "o\no far\n");
            dev.untilItSays("far has no page to open");
            type(dev, "q\n");
            assertEquals(0, dev.exit());
            assertTrue(dev.said().contains("open http://localhost:"), dev.said());
        }
        assertTrue(Files.readString(folder.resolve("opened")).matches("http://localhost:[0-9]+\n"));
    }

    private static int times(Running dev, String words) {
        return dev.said().split(Pattern.quote(words), -1).length - 1;
    }

    private static void type(Running dev, String keys) throws IOException {
        var typed = dev.process().getOutputStream();
        typed.write(keys.getBytes(StandardCharsets.UTF_8));
        typed.flush();
    }

    /** With programs of our own before those of the machine. */
    private String path() {
        return "PATH=%s/bin:%s".formatted(folder, System.getenv("PATH"));
    }

    /** A terminal of its own, whose keys come from us. */
    private Running onTerminal(String name, String... words) {
        Assumptions.assumeTrue(Program.exists("script"), "no program 'script' here, which makes a terminal");
        // As a shell reads it: a clone may lie in a folder with a blank in its name.
        var line = RecipeRun.recipe(name, words).command().toString();
        // A terminal that can be drawn on, also where we ourselves run without any.
        var command = Command.of(List.of("env", "-u", "CI", "TERM=xterm", path(), "script", "-qefc", line, "/dev/null"))
                .in(folder);
        return Running.of(new RecipeRun.Prepared(command));
    }
}
