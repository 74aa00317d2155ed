package parity.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parity.catalog.CompletionScript.Shell;
import parity.shell.Command;
import parity.shell.Program;

/** The real shells, asked what they would offer; the recipes behind them are a script of five answers. */
class CompletionScriptTest {

    private static final String JBANG = """
            #!/bin/sh
            echo "$*" >> asked
            case "$*" in
                "list --complete") printf 'dev-up\\tStart: all.\\tasks\\nhealth\\tSay who is well.\\tasks\\n'
                                   printf 'deploy\\tNot ours.\\tsilent\\n' ;;
                "dev-up --help") printf 'Usage: dev-up [-h] [-n=TAIL] [SERVICE...]\\nStart.\\n'
                                 printf '      --build       Build first.\\n  -n, --tail=TAIL   Lines.\\n'
                                 printf '      --within[=DURATION]\\n                    How long.\\n' ;;
                "health --help") printf 'Usage: health [-h]\\n  -h, --help   Show this help.\\n' ;;
                *) exit 4 ;;
            esac
            """;

    /** Loads the script and prints, one a line, what a TAB behind the line in $LINE would offer. */
    private static final String BASH = """
            set -u
            source ./completion
            words=()
            read -r -a words <<<"$LINE"
            case $LINE in *' ') words+=('') ;; esac
            COMP_WORDS=("${words[@]}") COMP_CWORD=$((${#words[@]} - 1)) COMPREPLY=()
            _parity_complete
            printf '%s\\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"}
            """;

    private static final String FISH = "source ./completion; complete -C $LINE | string replace -r '\\t.*' ''";

    /** A zsh on a terminal of its own: what it lists at a TAB is what it offers. */
    private static final String ZSH = """
            zmodload zsh/zpty
            compadd_said='compadd() { local -a O; builtin compadd -O O "$@"; print -rl -- $O >> offered; }'
            zpty z "zsh -f -i"
            zpty -w z 'autoload -Uz compinit; compinit -u -D; source ./completion; '$compadd_said'; touch ready'
            for i in {1..100}; do [[ -e ready ]] && break; sleep 0.1; done
            zpty -w -n z $LINE$'\\t'
            # What is typed ahead makes zsh leave a completion.
            for i in {1..10}; do [[ -s offered ]] && break; sleep 0.1; done
            zpty -w -n z $'\\C-u touch done\\n'
            for i in {1..100}; do [[ -e done ]] && break; sleep 0.1; done
            zpty -d z
            sort -u offered 2>/dev/null
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void recipes_that_answer() throws Exception {
        program("jbang", JBANG);
        program("docker", "#!/bin/sh\n[ \"$*\" = 'compose config --services' ] && printf 'db\\nweb\\n'\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"BASH", "ZSH", "FISH"})
    void offers_recipes_options_and_services(Shell shell) throws Exception {
        assumeTrue(Program.exists(shell.toString()), shell + " is not installed");

        assertTrue(offered(shell, "./jbang ").containsAll(Set.of("dev-up", "health", "deploy")));
        assertEquals(Set.of("health"), offered(shell, "./jbang he"));
        assertTrue(offered(shell, "./jbang dev-up -").containsAll(Set.of("--build", "--tail", "--within", "-n")));
        assertEquals(Set.of("--build"), offered(shell, "./jbang dev-up --b"));
        assertEquals(Set.of("db", "web"), offered(shell, "./jbang dev-up "));
        assertEquals(Set.of("db", "web"), offered(shell, "./jbang dev-up db "));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASH", "ZSH", "FISH"})
    void leaves_the_rest_to_the_shell_and_starts_nothing_foreign(Shell shell) throws Exception {
        assumeTrue(Program.exists(shell.toString()), shell + " is not installed");

        for (var line :
                List.of("deploy -", "deploy ", "dev-up --tail ", "dev-up -n ", "run Hello", "health ", "dev-up.* -")) {
            var offered = offered(shell, "./jbang " + line);
            assertTrue(offered.stream().noneMatch(Set.of("db", "web", "--build", "--help", "health")::contains), line);
        }
        var asked = Set.copyOf(Files.readAllLines(folder.resolve("asked")));
        assertEquals(Set.of("list --complete", "dev-up --help", "health --help"), asked);
    }

    @Test
    void the_script_of_powershell_knows_both_ways_to_call() {
        assertTrue(CompletionScript.of(Shell.POWERSHELL).script().contains("-CommandName jbang, jbang.cmd, './jbang'"));
    }

    private Set<String> offered(Shell shell, String line) throws Exception {
        Files.writeString(
                folder.resolve("completion"), CompletionScript.of(shell).script());
        for (var left : List.of("ready", "done", "offered")) {
            Files.deleteIfExists(folder.resolve(left));
        }
        var script = switch (shell) {
            case BASH -> BASH;
            case ZSH -> ZSH;
            case FISH -> FISH;
            case POWERSHELL -> throw new IllegalArgumentException("cannot be driven");
        };
        var run = Command.of(shell.toString(), shell == Shell.FISH ? "-Nc" : shell == Shell.ZSH ? "-fc" : "-c", script)
                .in(folder)
                .with("LINE", line)
                .with("PATH", folder + ":" + System.getenv("PATH"))
                .run();
        assertEquals("", run.err(), line);
        return new TreeSet<>(run.out().lines().filter(word -> !word.isBlank()).toList());
    }

    private void program(String name, String script) throws Exception {
        assertTrue(Files.writeString(folder.resolve(name), script).toFile().setExecutable(true));
    }
}
