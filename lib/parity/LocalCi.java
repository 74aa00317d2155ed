package parity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parity.act.LocalRun;
import parity.act.Wish;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;

/** The words with which workflows are run here. */
public final class LocalCi {

    @Option(names = "--event", paramLabel = "EVENT", description = "As if this had happened (push).")
    @Nullable
    private String event;

    @Option(names = "--workflow", paramLabel = "FILE", description = "These files alone.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--matrix", paramLabel = "NAME:VALUE", description = "Only the legs with this value.")
    private List<String> matrix = new ArrayList<>();

    @Option(names = "--failed", description = "Only what failed when it was last run, and what waits for that.")
    private boolean failed;

    @Option(names = "--jobs", paramLabel = "N", description = "So many jobs at once (one per processor).")
    private int atOnce = Runtime.getRuntime().availableProcessors();

    @Option(names = "--secret", paramLabel = "NAME", description = "Hand on the variable of this name as a secret.")
    private List<String> secrets = new ArrayList<>();

    @Option(names = "--strict", description = "Do not run what asks for more than act does.")
    private boolean strict;

    /**
     * The workflows around the working directory; all jobs where none is named. A run that is interrupted does not come
     * back: it is shown what came of it.
     */
    public Report here(List<String> jobs, Terminal terminal, Consumer<Report> show) {
        if (atOnce < 1) {
            throw new Failure(Exit.USAGE, "--jobs %d is no number of jobs".formatted(atOnce));
        }
        if (event != null && event.isBlank()) {
            throw new Failure(Exit.USAGE, "--event names no event; leave it out for push");
        }
        var wish = Wish.of(event == null ? "" : event, jobs, matrix, files, failed);
        var manner = new LocalRun.Manner(atOnce, strict, secrets);
        return new LocalCiReport(
                LocalRun.of(Path.of(""), wish, manner, terminal, result -> show.accept(new LocalCiReport(result))));
    }
}
