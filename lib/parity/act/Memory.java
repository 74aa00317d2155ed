package parity.act;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;

/** Remembers how each job ended when it was last run here. */
record Memory(Path root) {

    private static final String FILE = "ci/last.json";

    LastRun read() {
        try {
            var passed = new LinkedHashMap<String, Boolean>();
            folder().read(FILE)
                    .map(Json::parse)
                    .ifPresent(text ->
                            text.get("passed").entries().forEach((job, value) -> passed.put(job, value.truth())));
            return new LastRun(passed);
        } catch (IOException | RuntimeException e) {
            return LastRun.NONE;
        }
    }

    /** Beside what is known of jobs that did not run now. */
    void write(List<Outcome> outcomes) {
        var passed = new LinkedHashMap<>(read().passed());
        var now = new LinkedHashMap<String, Boolean>();
        outcomes.stream()
                .filter(outcome -> outcome.state() != Outcome.State.UNSUPPORTED)
                .forEach(outcome ->
                        now.merge(LastRun.key(outcome.file(), outcome.job()), isFine(outcome), Boolean::logicalAnd));
        passed.putAll(now);
        try {
            folder().write(FILE, Json.write(text(passed, outcomes)) + "\n");
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder().file(FILE), e.getMessage()));
        }
    }

    /** The jobs as GitHub tells them, so that a run there can be compared. */
    private static Map<String, Object> text(Map<String, Boolean> passed, List<Outcome> outcomes) {
        var text = new LinkedHashMap<String, Object>();
        text.put("v", 1);
        text.put("passed", passed);
        text.put("jobs", outcomes.stream().map(Memory::job).toList());
        return text;
    }

    private static Map<String, Object> job(Outcome outcome) {
        var job = new LinkedHashMap<String, Object>();
        job.put("workflow", outcome.file());
        job.put("name", outcome.label());
        job.put("conclusion", conclusion(outcome.state()));
        job.put(
                "steps",
                outcome.steps().stream()
                        .map(step -> Map.of("name", step.name(), "conclusion", conclusion(step)))
                        .toList());
        return job;
    }

    private static String conclusion(Outcome.State state) {
        return switch (state) {
            case PASSED -> "success";
            case FAILED, EMPTY, LOST -> "failure";
            case SKIPPED, UNSUPPORTED -> "skipped";
            case INTERRUPTED -> "cancelled";
        };
    }

    private static String conclusion(StepRun step) {
        return step.interrupted() ? "cancelled" : step.broke() ? "failure" : "success";
    }

    /** What only waited in vain for one that failed is run again with that one. */
    private static boolean isFine(Outcome outcome) {
        return !outcome.isBad() && outcome.state() != Outcome.State.INTERRUPTED;
    }

    private ProjectFolder folder() {
        return new ProjectFolder(root);
    }
}
