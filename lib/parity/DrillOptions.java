package parity;

import java.nio.file.Path;
import java.util.Optional;
import parity.drill.fault.Assault;
import parity.drill.fault.Part;
import parity.drill.report.DrillPage;
import parity.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be said of any drill, whatever it breaks; what cannot be meant is refused before anything begins. */
final class DrillOptions {

    @Mixin
    private Repetition repetition = new Repetition();

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
        int rounds = repetition.rounds();
        page.ifPresent(DrillPage::requirePlace);
        return new Exercise(name, assault, rounds, keeps, page, precaution, terminal);
    }
}
