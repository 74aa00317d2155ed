package parity.ci.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** Whether steps ended here as they did at GitHub: the run that was kept here against one that was saved there. */
public record RunAgreement(int same, int all, List<Difference> differences) {

    /** Where test-ci-local keeps its last run. */
    public static final String KEPT = ".parity/ci/last.json";

    /** What GitHub's own machine does around the steps of a file. */
    private static final Set<String> OF_THE_MACHINE =
            Set.of("Set up job", "Complete job", "Initialize containers", "Stop containers", "Set up runner");

    private static final int LARGEST = 50_000_000;

    /** One step that ended otherwise; here is empty where it was not run. */
    public record Difference(String job, String step, String here, String there) {}

    public RunAgreement {
        differences = List.copyOf(differences);
    }

    public double share() {
        return all == 0 ? 0 : 100.0 * same / all;
    }

    /** Compares the kept run of a repository with what {@code gh run view --json jobs} printed. */
    public static RunAgreement of(Path repository, Path remote) {
        var kept = repository.resolve(KEPT);
        if (!Files.isRegularFile(kept)) {
            throw new Failure(
                    Exit.MISSING, "no run to compare: %s is not there; run 'test-ci-local' first".formatted(KEPT));
        }
        return of(steps(json(kept)), steps(json(remote)));
    }

    static RunAgreement of(List<StepRun> here, List<StepRun> there) {
        Map<String, String> ours = new HashMap<>();
        here.forEach(step -> ours.put(step.key(), step.conclusion()));
        var differences = new ArrayList<Difference>();
        for (var step : there) {
            var conclusion = ours.getOrDefault(step.key(), "");
            if (!conclusion.equals(step.conclusion())) {
                differences.add(new Difference(step.job(), step.step(), conclusion, step.conclusion()));
            }
        }
        return new RunAgreement(there.size() - differences.size(), there.size(), differences);
    }

    /** The steps of a run, of either shape; what the machine does around them is left out. */
    static List<StepRun> steps(Json run) {
        var steps = new ArrayList<StepRun>();
        for (var job : run.get("jobs").items()) {
            var name = name(job);
            var seen = new HashMap<String, Integer>();
            for (var step : job.get("steps").items()) {
                var title = title(step.get("name").text());
                if (!isOfTheMachine(title)) {
                    int occurrence = seen.merge(title, 1, Integer::sum);
                    steps.add(new StepRun(
                            name,
                            title,
                            occurrence,
                            lower(step.get("conclusion").text())));
                }
            }
            if (job.get("steps").items().isEmpty()) {
                steps.add(new StepRun(name, "", 1, lower(job.get("conclusion").text())));
            }
        }
        return steps;
    }

    /** GitHub calls a leg {@code tests (17, ubuntu)}; a kept run has the leg apart. */
    private static String name(Json job) {
        var own = job.get("job").text();
        var leg = job.get("leg").text();
        return own.isEmpty() ? job.get("name").text() : leg.isEmpty() ? own : "%s (%s)".formatted(own, leg);
    }

    /** A step without a name is called after what it runs. */
    private static String title(String name) {
        return name.startsWith("Run ") ? name.substring("Run ".length()) : name;
    }

    private static boolean isOfTheMachine(String title) {
        return OF_THE_MACHINE.contains(title) || title.startsWith("Post ") || title.startsWith("Pre ");
    }

    private static Json json(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failure(Exit.USAGE, "no file %s; save what 'gh run view ID --json jobs' prints".formatted(file));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new Failure(Exit.USAGE, "%s is no run: it is larger than any".formatted(file));
            }
            var run = Json.parse(Files.readString(file, StandardCharsets.UTF_8));
            if (!(run.get("jobs").value() instanceof List)) {
                throw new Failure(Exit.USAGE, "%s is no run: it has no list of 'jobs'".formatted(file));
            }
            return run;
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, "cannot read %s: %s".formatted(file, e.getMessage()));
        } catch (Failure notJson) {
            throw new Failure(
                    Exit.USAGE,
                    notJson.getMessage().contains(" is no run")
                            ? notJson.getMessage()
                            : "%s is %s".formatted(file, notJson.getMessage()));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
