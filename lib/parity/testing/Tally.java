package parity.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import parity.terminal.Style;
import parity.terminal.Terminal;
import parity.testing.TestReport.Broken;
import parity.testing.TestReport.Skipped;

/** Counts what a run of tests brings, and says a line per class as it goes; some of them go side by side. */
final class Tally implements TestExecutionListener {

    private final Terminal terminal;
    private final List<Broken> broken = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<String, Long> started = new HashMap<>();
    private final Map<String, int[]> ofClass = new HashMap<>();
    private final long start = System.nanoTime();
    private @Nullable TestPlan plan;
    private int passed;

    Tally(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        var tests = test.isTest() ? List.of(test) : testsIn(test);
        tests.forEach(one -> skipped.add(new Skipped(sentence(one), reason)));
        terminal.say("%s %s: %s".formatted(terminal.paint(Style.YELLOW, "skip"), sentence(test), reason));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
            case ABORTED -> executionSkipped(test, reason(result));
            case FAILED -> fail(test, result);
        }
        if (test.isTest()) {
            count(test, result.getStatus() == TestExecutionResult.Status.FAILED);
        }
        if (test.getSource().filter(ClassSource.class::isInstance).isPresent()) {
            sayClass(test);
        }
    }

    synchronized TestReport report(Path results) {
        return new TestReport(passed, broken, skipped, Duration.ofNanos(System.nanoTime() - start), results);
    }

    private void fail(TestIdentifier test, TestExecutionResult result) {
        var trouble = result.getThrowable().orElseGet(() -> new AssertionError("failed without a reason"));
        var failed = Broken.of(sentence(test), trouble);
        broken.add(failed);
        terminal.say(terminal.paint(Style.RED, "FAIL") + " " + failed.test());
        // A long run may be cut short before its report.
        failed.reason().lines().forEach(line -> terminal.say("     " + line));
    }

    private void count(TestIdentifier test, boolean failed) {
        var counts = ofClass.computeIfAbsent(className(test), _ -> new int[2]);
        counts[failed ? 1 : 0]++;
    }

    private void sayClass(TestIdentifier test) {
        var counts = ofClass.get(className(test));
        if (counts != null) {
            var mark = counts[1] == 0 ? terminal.paint(Style.GREEN, "ok  ") : terminal.paint(Style.RED, "FAIL");
            var seconds = (System.nanoTime() - started.getOrDefault(test.getUniqueId(), start)) / 1e9;
            terminal.say("%s %s: %d of %d, %.1f s"
                    .formatted(mark, className(test), counts[0], counts[0] + counts[1], seconds));
        }
    }

    private List<TestIdentifier> testsIn(TestIdentifier container) {
        return Objects.requireNonNull(plan).getDescendants(container).stream()
                .filter(TestIdentifier::isTest)
                .toList();
    }

    private static String reason(TestExecutionResult result) {
        return result.getThrowable().map(Throwable::getMessage).orElse("aborted");
    }

    /** {@code health.ReadinessTest: names every silent service}. */
    private static String sentence(TestIdentifier test) {
        var name = className(test);
        return test.isTest()
                ? name + ": " + test.getDisplayName().replace("()", "").replace('_', ' ')
                : name;
    }

    private static String className(TestIdentifier test) {
        var name = test.getSource()
                .map(source -> switch (source) {
                    case MethodSource method -> method.getClassName();
                    case ClassSource type -> type.getClassName();
                    default -> test.getDisplayName();
                })
                .orElse(test.getDisplayName());
        return name.startsWith("parity.") ? name.substring("parity.".length()) : name;
    }
}
