package parity;

import java.nio.file.Path;
import java.util.Optional;
import parity.drill.fault.Assault;
import parity.drill.fault.Part;
import parity.drill.report.DrillPage;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be said of any drill, whatever it breaks; what cannot be meant is refused before anything begins. */
final class DrillOptions {

    private static final int MOST_ROUNDS = 1000;

    @Option(names = "--repeat", paramLabel = "N", description = "So many rounds, one after the other (1).")
    private int rounds = 1;

    @Option(
            names = "--skip-ttl",
            description = "Take the killed leader's key away at once: how an application reconnects, without the wait.")
    private boolean skipTtl;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with a picture of it, too.")
    private Optional<Path> page = Optional.empty();

    @Option(
            names = "--keep",
            description = "Leave what the last round wrote, to be looked at; the next drill removes it.")
    private boolean keeps;

    @Mixin
    private Precaution precaution = new Precaution();

    Exercise exercise(String name, Part part, String fault, Terminal terminal) {
        var assault = Assault.on(part, fault, skipTtl);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new Failure(Exit.USAGE, "--repeat takes 1 to %d, not %d".formatted(MOST_ROUNDS, rounds));
        }
        page.ifPresent(DrillPage::requirePlace);
        return new Exercise(name, assault, rounds, keeps, page, precaution, terminal);
    }
}
