package parity.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.launcher.EngineFilter.includeEngines;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;
import parity.terminal.Terminal;

/** The tests of a project, or some of them: compiled, run, and told. */
public record Suite(
        Path here,
        Kind kind,
        boolean takesLong,
        boolean beside,
        @Nullable String pattern) {

    /** The tag of what takes minutes: it runs where it is asked for, by the option or by its name. */
    public static final String LONG = "long";

    /** What waits for containers, and what computes meanwhile. */
    private static final String LANES = "2";

    /** Which tests: unit tests need nothing, recipe tests start processes, scenarios need an engine. */
    public enum Kind {
        ALL,
        UNIT,
        SCENARIOS
    }

    public static Suite here(
            boolean unit, boolean scenarios, boolean takesLong, boolean beside, @Nullable String pattern) {
        var kind = unit == scenarios ? Kind.ALL : unit ? Kind.UNIT : Kind.SCENARIOS;
        return new Suite(Path.of(""), kind, takesLong, beside, pattern);
    }

    public TestReport run(Terminal terminal) {
        var sources = Sources.from(here);
        var classes = sources.compiled();
        var tally = new Tally(terminal);
        var results = sources.project().resolve("build/test-results");
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new OneLoader(classes)) {
            thread.setContextClassLoader(loader);
            var xml = new LegacyXmlReportGeneratingListener(
                    results, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
            LauncherFactory.create().execute(request(classes), tally, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
        return tally.report(results);
    }

    private LauncherDiscoveryRequest request(Path classes) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(classes)))
                .filters(includeEngines("junit-jupiter"), PostDiscoveryFilter.class.cast((PostDiscoveryFilter)
                        this::matches));
        // In one order everywhere: a test that stands on what another left fails here as it fails elsewhere.
        request.configurationParameter(
                ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, ClassOrderer.ClassName.class.getName());
        if (beside) {
            inLanes(request);
        }
        switch (kind) {
            case ALL -> {}
            case UNIT -> request.filters(excludeTags("scenario", "recipe"));
            case SCENARIOS -> request.filters(includeTags("scenario"));
        }
        if (!takesLong && pattern == null) {
            request.filters(excludeTags(LONG));
        }
        return request.build();
    }

    /** One after the other, but for those classes that say of themselves that they may go beside the others. */
    private static void inLanes(LauncherDiscoveryRequestBuilder request) {
        var parallel = "junit.jupiter.execution.parallel.";
        request.configurationParameter(parallel + "enabled", "true");
        request.configurationParameter(parallel + "config.executor-service", "WORKER_THREAD_POOL");
        request.configurationParameter(parallel + "config.strategy", "fixed");
        request.configurationParameter(parallel + "config.fixed.parallelism", LANES);
        request.configurationParameter(parallel + "config.fixed.max-pool-size", LANES);
    }

    /** A pattern is a part of a class or method name; blanks and underscores are the same, and so are cases. */
    private FilterResult matches(TestDescriptor test) {
        if (pattern == null || !(test.getSource().orElse(null) instanceof MethodSource method)) {
            return FilterResult.included("not a test method");
        }
        return FilterResult.includedIf(
                plain(method.getClassName() + "." + method.getMethodName()).contains(plain(pattern)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('#', '.');
    }
}
