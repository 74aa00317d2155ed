package parity.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Terminal;

/** How a run of tests ended: what broke and why, what was skipped and why, and the count. */
public record TestReport(int passed, List<Broken> broken, List<Skipped> skipped, Duration took, Path results)
        implements Report {

    private static final int FRAMES_SHOWN = 8;

    /** A test that failed, its reason, and where in our own code. */
    public record Broken(String test, String reason, List<String> trace) {

        static Broken of(String test, Throwable trouble) {
            var frames = Arrays.stream(trouble.getStackTrace())
                    .map(StackTraceElement::toString)
                    .filter(frame -> !frame.matches("(app//)?(org\\.junit|java\\.|jdk\\.|java\\.base/).*"))
                    .limit(FRAMES_SHOWN)
                    .toList();
            return new Broken(test, reason(trouble), frames);
        }

        private static String reason(Throwable trouble) {
            var said = trouble instanceof AssertionError && trouble.getMessage() != null
                    ? trouble.getMessage()
                    : trouble.toString();
            return trouble.getCause() == null ? said : said + "; because " + trouble.getCause();
        }
    }

    /** A test that was not run, and why. */
    public record Skipped(String test, String reason) {}

    public TestReport {
        broken = List.copyOf(broken);
        skipped = List.copyOf(skipped);
    }

    @Override
    public void printTo(Terminal terminal) {
        broken.forEach(failed -> print(failed, terminal));
        terminal.say("results in %s, %.1f s".formatted(results, took.toMillis() / 1e3));
        terminal.print(isEmpty() ? "no test was found" : summary());
    }

    @Override
    public Object facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("passed", passed);
        facts.put("failed", broken.size());
        facts.put("skipped", skipped.size());
        facts.put("tookMillis", took);
        facts.put("failures", broken);
        facts.put("skips", skipped);
        return facts;
    }

    /** A run that tested nothing has shown nothing, so it did not pass. */
    @Override
    public Exit exit() {
        return broken.isEmpty() && !isEmpty() ? Exit.DONE : Exit.FAILED;
    }

    private boolean isEmpty() {
        return passed + broken.size() + skipped.size() == 0;
    }

    private String summary() {
        return "%d passed, %d failed, %d skipped".formatted(passed, broken.size(), skipped.size());
    }

    private static void print(Broken failed, Terminal terminal) {
        terminal.print("");
        terminal.print(terminal.paint(Style.RED, failed.test()));
        failed.reason().lines().forEach(line -> terminal.print("  " + line));
        failed.trace().forEach(frame -> terminal.print(terminal.paint(Style.FAINT, "    at " + frame)));
        terminal.print("");
    }
}
