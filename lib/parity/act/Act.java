package parity.act;

import java.nio.file.Path;
import java.util.Optional;
import parity.config.Version;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;
import parity.shell.Program;

/** The program that runs workflows in containers, where it is installed and new enough. */
public record Act(Path program, Version version) {

    /** The first that masks and caches safely. */
    static final Version LEAST = Version.in("0.2.86");

    public static Optional<Act> find() {
        return Program.find("act").flatMap(Act::asked);
    }

    public static Act require() {
        var act = find().orElseThrow(() -> new Failure(
                Exit.MISSING, "act is not installed, which runs the workflows here; 'doctor --fix' installs it"));
        if (!act.version().isAtLeast(LEAST)) {
            throw new Failure(
                    Exit.MISSING,
                    "act %s in %s is too old: %s is the least; 'doctor --fix' says how to get it"
                            .formatted(act.version(), act.program(), LEAST));
        }
        return act;
    }

    /** Another program may bear this name. */
    private static Optional<Act> asked(Path program) {
        var said = Command.of(program.toString(), "--version").run().out();
        return said.startsWith("act version") ? Optional.of(new Act(program, Version.in(said))) : Optional.empty();
    }
}
