package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parity.drill.Drill;
import parity.failure.Failure;
import parity.stack.Stack;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;

/** The backup before a drill, where data could go. */
final class Precaution {

    @Option(names = "--no-backup", description = "Take no backup before it.")
    private boolean unsaved;

    /** The file, if one was called for; first each drill is refused that cannot be. */
    Optional<Path> against(List<Drill> drills, Stack stack, Terminal terminal) {
        drills.forEach(Drill::check);
        return unsaved || drills.stream().noneMatch(Drill::risksData)
                ? Optional.empty()
                : Optional.of(backup(stack, terminal));
    }

    private static Path backup(Stack stack, Terminal terminal) {
        try {
            var file = Data.of(stack, terminal).safeguardBeforeDrill().file();
            terminal.say("backed up to " + stack.project().directory().relativize(file));
            return file;
        } catch (Failure trouble) {
            throw new Failure(
                    trouble.exit(),
                    "nothing was broken, for no backup could be taken: %s; --no-backup goes on without one"
                            .formatted(trouble.getMessage()));
        }
    }
}
