package parity.ci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java that a build.gradle, Groovy or Kotlin, asks for: its toolchain first, else what it compiles for. */
final class GradleFile {

    private static final List<Pattern> TOOLCHAINS = List.of(
            Pattern.compile("JavaLanguageVersion\\.of\\(\\s*['\"]?(\\d+)"),
            Pattern.compile("jvmToolchain\\(\\s*(\\d+)"));

    private static final List<Pattern> TARGETS = List.of(
            Pattern.compile("options\\.release(?:\\.set\\(|\\s*=)\\s*(\\d+)"),
            Pattern.compile(
                    "(?:source|target)Compatibility\\s*(?:=|\\s)\\s*(?:JavaVersion\\.VERSION_)?['\"]?([\\d._]+)"));

    /** {@code include 'api', 'ui:console'}, in one line or several. */
    private static final Pattern INCLUDE =
            Pattern.compile("(?m)^\\s*include\\b\\s*\\(?((?:\\s*['\"][^'\"\\n]+['\"]\\s*,?)+)");

    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

    /** Where a number could stand, the name of a variable; behind {@code set} or an equals sign, its value. */
    private static final String VARIABLE = "([A-Za-z_][A-Za-z0-9_]*)\\b(?![(.])";

    private GradleFile() {}

    static List<Fact> facts(SourceText file) {
        return java(file, Stream.concat(TOOLCHAINS.stream(), TARGETS.stream()).toList());
    }

    /** {@code def java = 21} and then {@code JavaLanguageVersion.of(java)}. */
    private static Optional<Written> variable(SourceText file, Pattern way) {
        var regex = way.pattern().replaceFirst("\\(\\[?\\\\d[^)]*\\)$", Matcher.quoteReplacement(VARIABLE));
        var use = Pattern.compile(regex).matcher(file.text());
        while (use.find()) {
            var value = Pattern.compile("\\b%s\\s*(?::\\s*\\w+\\s*)?=\\s*(?:JavaVersion\\.VERSION_)?['\"]?(\\d[\\d._]*)"
                            .formatted(use.group(1)))
                    .matcher(file.text());
            if (value.find()) {
                return Optional.of(Written.plain(value.group(1).replace('_', '.'), file.spot(value.start(1))));
            }
        }
        return Optional.empty();
    }

    /** The toolchains of the projects that a settings.gradle includes; what each of them compiles for is its own matter. */
    static List<Fact> included(SourceText settings, Checkout checkout) {
        return INCLUDE.matcher(settings.text())
                .results()
                .flatMap(include -> QUOTED.matcher(include.group(1)).results())
                .map(path -> path.group(1).replaceFirst("^:", "").replace(':', '/'))
                .map(path -> ComposeFiles.inFolder(ComposeFiles.folderOf(settings.file()), path))
                .flatMap(folder ->
                        Stream.of("build.gradle", "build.gradle.kts").map(name -> ComposeFiles.inFolder(folder, name)))
                .filter(checkout::has)
                .flatMap(file -> checkout.text(file).stream())
                .flatMap(file -> java(file, TOOLCHAINS).stream())
                .toList();
    }

    private static List<Fact> java(SourceText file, List<Pattern> ways) {
        for (var way : ways) {
            var named = variable(file, way);
            if (named.isPresent()) {
                return List.of(ToolFiles.fact(ToolFiles.runtime("java"), named.get()));
            }
            var found = way.matcher(file.text());
            if (found.find()) {
                var version = found.group(1).replace('_', '.');
                var written = Written.plain(version, file.spot(found.start(1)));
                return List.of(ToolFiles.fact(ToolFiles.runtime("java"), written));
            }
        }
        return List.of();
    }
}
