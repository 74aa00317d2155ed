package parity.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parity.json.Json;
import parity.terminal.Secrets;

/** Counts from act's events what ran and how it ended: its exit code says nothing of what never ran. */
public final class Tally {

    private static final String BEGUN = "\u2b50 Run ";
    private static final String GOES_ON = "Failed but continue next step";
    /** A folder without git is no trouble: act only has no commit to tell of. */
    private static final String WITHOUT_GIT = "not located inside a git repository";

    /** In quotes the label of the machine for which act has no image. */
    private static final Pattern BARRED = Pattern.compile("Skipping unsupported platform.*`-P (.+)=\\.\\.\\.`");

    private static final int MOST_WORDS = 20;

    private final Map<String, Place> expected;
    private final List<Place> open;
    private final Pattern spot;
    private final Watcher watcher;
    private final Map<String, LegRun> runs = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    /** Hears as it happens. */
    public interface Watcher {

        default void began(LegRun run) {}

        default void said(LegRun run, String line) {}

        default void ended(LegRun run, StepRun step) {}

        default void ended(LegRun run) {}
    }

    Tally(PlannedWorkflow plan, String token, Watcher watcher) {
        this.expected = plan.places().collect(Collectors.toMap(Place::path, Function.identity()));
        this.open = plan.open().toList();
        this.spot = Pattern.compile("\\." + token + "\\.(\\d+)(-\\d+)?");
        this.watcher = watcher;
    }

    /** The runs that were seen, in the order of their beginning. */
    public synchronized List<LegRun> runs() {
        return List.copyOf(runs.values());
    }

    /** What act said that belongs to no job: usually why it ended. */
    public synchronized List<String> words() {
        return List.copyOf(words);
    }

    /** Lines that are no JSON are act's own talk; it panics so, too. */
    synchronized void hear(String line) {
        var event = parsed(line);
        var path = event.map(it -> path(it.get("job").text())).orElse("");
        if (event.isEmpty() || path.isEmpty()) {
            hearAside(line, event);
            return;
        }
        if (event.get().get("command").text().equals("add-mask")) {
            Secrets.learnValue(event.get().get("arg").text());
        }
        var barred = BARRED.matcher(event.get().get("msg").text());
        if (!barred.find()) {
            hear(run(path, event.get()), event.get());
        } else if (!barred.group(1).equals(Admission.NOWHERE)) {
            bar(run(path, event.get()), barred.group(1));
        }
    }

    private void bar(LegRun run, String label) {
        run.bar(label);
        watcher.ended(run);
    }

    synchronized boolean isUnfinished() {
        return runs.values().stream().anyMatch(run -> run.state() == LegRun.State.RUNNING);
    }

    /** Nothing more comes: what still ran was cut, by whoever interrupted it, or nobody knows by what. */
    synchronized void close(boolean isInterrupted) {
        for (var run : runs()) {
            if (run.state() != LegRun.State.RUNNING) {
                continue;
            }
            if (isInterrupted) {
                run.interrupt().ifPresent(step -> watcher.ended(run, step));
                watcher.ended(run);
            } else {
                run.cut();
            }
        }
    }

    private static Optional<Json> parsed(String line) {
        try {
            return line.startsWith("{") ? Optional.of(Json.parse(line)) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Each name on the way to a job bears its place in the plan. */
    private String path(String job) {
        return spot.matcher(job)
                .results()
                .map(found -> found.group(1) + (found.group(2) == null ? "" : found.group(2)))
                .collect(Collectors.joining("/"));
    }

    private void hearAside(String line, Optional<Json> event) {
        var said = event.map(it -> it.get("msg").text()).orElse(line);
        boolean matters = event.isEmpty() || !event.get().get("level").text().equals("info");
        if (matters && !said.isBlank() && words.size() < MOST_WORDS) {
            words.add(Secrets.mask(said.strip()));
        }
    }

    private LegRun run(String path, Json event) {
        var known = runs.get(path);
        if (known != null) {
            return known;
        }
        // A matrix that an expression makes was not foreseen.
        var run = new LegRun(Optional.ofNullable(expected.get(path)).orElseGet(() -> unforeseen(path, event)));
        runs.put(path, run);
        watcher.began(run);
        return run;
    }

    private Place unforeseen(String path, Json event) {
        var values =
                event.get("matrix").entries().values().stream().map(Json::text).toList();
        var suffix = values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
        var job = open.stream()
                .filter(place -> place.job().id().equals(event.get("jobID").text()))
                .map(Place::job)
                .findFirst();
        return Place.unforeseen(path, event.get("jobID").text() + suffix, job, !values.isEmpty());
    }

    private void hear(LegRun run, Json event) {
        var said = Secrets.mask(event.get("msg").text());
        if (said.startsWith(BEGUN)) {
            run.begin(said.substring(BEGUN.length()).replaceFirst("^(Main|Pre|Post) ", ""));
        }
        if (said.contains(GOES_ON)) {
            run.tolerate();
        }
        said.lines().forEach(line -> {
            keep(run, event, line);
            watcher.said(run, line);
        });
        if (event.get("stepResult").isPresent()) {
            endStep(run, event);
        }
        if (event.get("jobResult").isPresent()) {
            run.end(event.get("jobResult").text().equals("success"));
            watcher.ended(run);
        }
    }

    /** What the program said, and why act says that it failed. */
    private static void keep(LegRun run, Json event, String line) {
        boolean isTrouble = event.get("level").text().equals("error") && !line.contains(WITHOUT_GIT);
        if (event.get("raw_output").truth() || isTrouble) {
            run.say(line);
        }
    }

    /** Of an action that is made of steps the whole counts. */
    private void endStep(LegRun run, Json event) {
        var result = event.get("stepResult").text();
        boolean isPart = event.get("stepID").items().size() > 1;
        boolean isAside = !event.get("stage").text().equals("Main") && result.equals("success");
        if (isPart || isAside || result.equals("skipped")) {
            return;
        }
        var took = Duration.ofNanos(event.get("executionTime").number());
        var step = run.endStep(Secrets.mask(event.get("step").text()), result.equals("success"), took);
        watcher.ended(run, step);
    }
}
