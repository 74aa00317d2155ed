package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parity.drill.Drills;
import parity.drill.fault.Part;
import parity.failure.Failure;
import parity.stack.Stack;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;

/** The backup before a drill, where data could go. */
final class Precaution {

    @Option(names = "--no-backup", description = "Take no backup before it.")
    private boolean unsaved;

    /** The file, if one was called for. What is ill is not backed up either: nothing is going to be broken. */
    Optional<Path> against(List<Part> parts, Stack stack, Terminal terminal) {
        if (unsaved || parts.stream().noneMatch(Part::risksData)) {
            return Optional.empty();
        }
        new Drills(stack, terminal::say).requireHealthy();
        return Optional.of(backup(stack, terminal));
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
