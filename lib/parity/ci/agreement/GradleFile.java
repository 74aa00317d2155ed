package parity.ci.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java that a build.gradle, Groovy or Kotlin, asks for: its toolchain first, else what it compiles for. */
final class GradleFile {

    /** What stands in brackets, others inside it and in these. */
    private static final String ARGUMENT = "\\(((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\)";

    private static final List<Pattern> TOOLCHAINS =
            List.of(Pattern.compile("JavaLanguageVersion\\.of" + ARGUMENT), Pattern.compile("jvmToolchain" + ARGUMENT));

    private static final List<Pattern> TARGETS = List.of(
            Pattern.compile("options\\.release\\.set" + ARGUMENT),
            Pattern.compile("options\\.release\\s*=([^;\\n}]+)"),
            Pattern.compile("(?:source|target)Compatibility\\s*[=\\s]([^;\\n}=]+)"));

    /** {@code include 'api', 'ui:console'}, in one line or several. */
    private static final Pattern INCLUDE =
            Pattern.compile("(?m)^[ \\t]*include\\b\\s*\\(?((?:\\s*['\"][^'\"\\n]+['\"]\\s*,?)+)");

    /** {@code project(':api').projectDir = new File(settingsDir, 'backend/api')}. */
    private static final Pattern FOLDER = Pattern.compile(
            "project\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)\\.projectDir\\s*=\\s*(?:new\\s+)?[Ff]ile\\((?:[^'\"()]*,)?\\s*['\"]([^'\"]+)");

    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

    private GradleFile() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        return java(
                file, Stream.concat(TOOLCHAINS.stream(), TARGETS.stream()).toList(), new GradleNumber(file, checkout));
    }

    /** The toolchains of the projects that a settings.gradle includes; what each of them compiles for is its own matter. */
    static List<Fact> included(SourceText settings, Checkout checkout) {
        var folders = folders(settings);
        return INCLUDE.matcher(settings.text())
                .results()
                .flatMap(include -> QUOTED.matcher(include.group(1)).results())
                .map(path -> path.group(1).replaceFirst("^:", ""))
                .map(path -> folders.getOrDefault(path, path.replace(':', '/')))
                .flatMap(folder -> checkout.name(ComposeFiles.folderOf(settings.file()), folder).stream())
                .flatMap(folder ->
                        Stream.of("build.gradle", "build.gradle.kts").map(name -> ComposeFiles.inFolder(folder, name)))
                .filter(checkout::has)
                .flatMap(file -> checkout.text(file).stream())
                .flatMap(file -> java(file, TOOLCHAINS, new GradleNumber(file, checkout)).stream())
                .toList();
    }

    private static Map<String, String> folders(SourceText settings) {
        var folders = new HashMap<String, String>();
        FOLDER.matcher(settings.text())
                .results()
                .forEach(it -> folders.put(it.group(1).replaceFirst("^:", ""), it.group(2)));
        return folders;
    }

    /** By the first way that comes to a version; where none does, the first that is gone says so. */
    private static List<Fact> java(SourceText file, List<Pattern> ways, GradleNumber number) {
        Optional<Fact> unknown = Optional.empty();
        for (var way : ways) {
            var uses = way.matcher(file.text());
            while (uses.find()) {
                var found = number.of(uses.group(1), uses.start(1));
                if (found.isPresent()) {
                    return List.of(ToolFiles.fact(ToolFiles.runtime("java"), found.get()));
                }
                var said = uses.group(1).strip();
                var place = Written.plain(said, file.spot(uses.start(1)));
                unknown = unknown.or(() -> said.isEmpty() ? Optional.empty() : Optional.of(unknown(place)));
            }
        }
        return unknown.stream().toList();
    }

    private static Fact unknown(Written written) {
        var claim = new Claim.Unresolved(written.text(), "only Gradle works it out");
        return Fact.of(Side.LOCAL, ToolFiles.runtime("java"), claim, written, "");
    }
}
