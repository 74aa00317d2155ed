package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commands of a shell script, as far as they can be told apart without a shell. */
final class Script {

    /** What may start something that we know of. */
    private static final List<String> TELLING = List.of(
            "docker",
            "podman",
            " run -",
            "jbang",
            "mvnw",
            "gradlew",
            "rustup",
            "cargo ",
            "systemctl",
            "service ",
            "cd ",
            "npm ",
            "yarn ",
            "bun ",
            "make",
            "just ",
            "task ",
            "sh ",
            "/",
            ".sh");

    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash");

    private Script() {}

    /** Most scripts start nothing that we know of, and need not be taken apart. */
    static boolean mayTell(String script) {
        return TELLING.stream().anyMatch(script::contains)
                || Packages.mayBeInstalled(script)
                || OwnInstaller.mayBeIn(script);
    }

    /** All of them, those that others stand around, too: in brackets, in {@code $( )}, behind {@code bash -c}. */
    static List<ShellCommand> commands(String script) {
        var commands = new ArrayList<ShellCommand>();
        for (var line : SourceText.joined(script)) {
            if (!line.text().strip().startsWith("#")) {
                new ShellLine(line.text()).pieces().forEach(piece -> add(piece, line.number(), commands));
            }
        }
        return commands;
    }

    /** Their words alone. */
    static List<List<String>> words(String script) {
        return commands(script).stream()
                .map(ShellCommand::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static void add(ShellLine.Piece piece, int line, List<ShellCommand> commands) {
        switch (piece) {
            case ShellLine.Opening _ -> commands.add(ShellCommand.open());
            case ShellLine.Closing _ -> commands.add(ShellCommand.close());
            case ShellLine.Inside(var script) -> addShell(script, line, commands);
            case ShellLine.Text(var text) -> {
                var command = Leads.off(Words.of(text)).in(line);
                commands.add(command);
                inside(command.words()).ifPresent(script -> addShell(script, line, commands));
            }
        }
    }

    private static void addShell(String script, int line, List<ShellCommand> commands) {
        commands.add(ShellCommand.open());
        commands(script).forEach(command -> commands.add(command.in(line)));
        commands.add(ShellCommand.close());
    }

    /** {@code bash -euc "make test"}. */
    private static Optional<String> inside(List<String> words) {
        boolean isShell = words.size() > 2 && SHELLS.contains(words.getFirst());
        return isShell && words.get(1).matches("-[a-z]*c") ? Optional.of(words.get(2)) : Optional.empty();
    }
}
