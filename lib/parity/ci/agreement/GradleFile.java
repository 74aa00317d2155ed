package parity.ci.agreement;

import java.util.List;
import java.util.regex.Pattern;

/** The Java that a build.gradle, Groovy or Kotlin, asks for: its toolchain first, else what it compiles for. */
final class GradleFile {

    private static final List<Pattern> WAYS = List.of(
            Pattern.compile("JavaLanguageVersion\\.of\\(\\s*['\"]?(\\d+)"),
            Pattern.compile("jvmToolchain\\(\\s*(\\d+)"),
            Pattern.compile("options\\.release(?:\\.set\\(|\\s*=)\\s*(\\d+)"),
            Pattern.compile(
                    "(?:source|target)Compatibility\\s*(?:=|\\s)\\s*(?:JavaVersion\\.VERSION_)?['\"]?([\\d._]+)"));

    private GradleFile() {}

    static List<Fact> facts(SourceText file) {
        for (var way : WAYS) {
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
