package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Claim.Within;

/** Files in which a repository says what tools it wants: one reader for each name. */
final class ToolFiles {

    private static final Map<String, Subject> SINGLE = Map.ofEntries(
            Map.entry(".nvmrc", runtime("node")),
            Map.entry(".node-version", runtime("node")),
            Map.entry(".python-version", runtime("python")),
            Map.entry(".ruby-version", runtime("ruby")),
            Map.entry(".java-version", runtime("java")),
            Map.entry(".go-version", runtime("go")),
            Map.entry(".php-version", runtime("php")),
            Map.entry(".bun-version", runtime("bun")),
            Map.entry(".dvmrc", runtime("deno")),
            Map.entry(".swift-version", runtime("swift")),
            Map.entry(".terraform-version", tool("terraform")),
            Map.entry("rust-toolchain", runtime("rust")),
            Map.entry("runtime.txt", runtime("python")));

    private static final Map<String, BiFunction<SourceText, Checkout, List<Fact>>> READERS = Map.ofEntries(
            Map.entry(".tool-versions", (file, _) -> toolVersions(file)),
            Map.entry(".sdkmanrc", (file, _) -> sdkman(file)),
            Map.entry("mise.toml", (file, _) -> mise(file)),
            Map.entry(".mise.toml", (file, _) -> mise(file)),
            Map.entry(".config/mise.toml", (file, _) -> mise(file)),
            Map.entry("mise/config.toml", (file, _) -> mise(file)),
            Map.entry(".config/mise/config.toml", (file, _) -> mise(file)),
            Map.entry("go.mod", (file, _) -> goMod(file)),
            Map.entry("rust-toolchain.toml", (file, _) -> toml(file, "toolchain", "channel", runtime("rust"))),
            Map.entry("Cargo.toml", (file, _) -> cargo(file)),
            Map.entry("pyproject.toml", (file, _) -> pyproject(file)),
            Map.entry("Pipfile", (file, _) -> pipfile(file)),
            Map.entry("Gemfile", (file, _) -> gemfile(file)),
            Map.entry("pom.xml", (file, _) -> MavenFile.facts(file)),
            Map.entry("build.gradle", (file, _) -> GradleFile.facts(file)),
            Map.entry("build.gradle.kts", (file, _) -> GradleFile.facts(file)),
            Map.entry(
                    "gradle/wrapper/gradle-wrapper.properties", (file, _) -> wrapper(file, "gradle-", tool("gradle"))),
            Map.entry(
                    ".mvn/wrapper/maven-wrapper.properties",
                    (file, _) -> wrapper(file, "apache-maven-", tool("maven"))),
            Map.entry("package.json", PackageFile::facts),
            Map.entry("composer.json", (file, checkout) -> json(file, checkout, runtime("php"), "require", "php")),
            Map.entry("global.json", (file, checkout) -> json(file, checkout, runtime("dotnet"), "sdk", "version")),
            Map.entry(".devcontainer/devcontainer.json", DevContainer::facts),
            Map.entry(".devcontainer.json", DevContainer::facts));

    private ToolFiles() {}

    /** Every name that is looked for at the root, in order. */
    static List<String> names() {
        var names = new ArrayList<>(SINGLE.keySet());
        names.addAll(READERS.keySet());
        return names.stream().sorted().toList();
    }

    /** What a file says, in whatever folder it lies. */
    static List<Fact> facts(String file, Checkout checkout) {
        return checkout.text(file).map(text -> read(text, checkout)).orElse(List.of());
    }

    private static List<Fact> read(SourceText file, Checkout checkout) {
        var name = file.file().substring(file.file().lastIndexOf('/') + 1);
        if (SINGLE.containsKey(name)) {
            return single(file, SINGLE.get(name));
        }
        return READERS.entrySet().stream()
                .filter(it -> it.getKey().equals(file.file())
                        || it.getKey().endsWith("/" + name)
                        || it.getKey().equals(name))
                .findFirst()
                .map(it -> it.getValue().apply(file, checkout))
                .orElse(List.of());
    }

    static Subject runtime(String name) {
        return new Subject(Kind.RUNTIME, name);
    }

    static Subject tool(String name) {
        return new Subject(Kind.TOOL, name);
    }

    static Fact fact(Subject subject, Written written) {
        return Fact.of(Side.LOCAL, subject, Versions.read(subject, written.text()), written, "");
    }

    /** Each line is a version; what pyenv and nvm take for a comment is none. */
    private static List<Fact> single(SourceText file, Subject subject) {
        var facts = new ArrayList<Fact>();
        for (var line : file.lines()) {
            var text = line.text().strip();
            int comment = text.indexOf('#');
            var version = (comment < 0 ? text : text.substring(0, comment)).strip();
            if (!version.isEmpty() && !version.contains(" ")) {
                facts.add(fact(named(subject, version), file.written(line, version)));
            }
        }
        return facts;
    }

    /** PyPy counts for itself. */
    static Subject named(Subject subject, String version) {
        return version.startsWith("pypy") ? runtime("pypy") : subject;
    }

    private static List<Fact> toolVersions(SourceText file) {
        var facts = new ArrayList<Fact>();
        for (var line : file.lines()) {
            int comment = line.text().indexOf('#');
            var words = Words.of(comment < 0 ? line.text() : line.text().substring(0, comment));
            words.stream()
                    .skip(1)
                    .forEach(version -> facts.add(fact(Tools.subject(words.getFirst()), file.written(line, version))));
        }
        return facts;
    }

    private static List<Fact> sdkman(SourceText file) {
        var facts = new ArrayList<Fact>();
        for (var line : file.lines()) {
            var text = line.text().strip();
            int sign = text.indexOf('=');
            if (sign > 0 && !text.startsWith("#")) {
                var subject = Tools.subject(text.substring(0, sign).strip());
                facts.add(fact(
                        subject, file.written(line, text.substring(sign + 1).strip())));
            }
        }
        return facts;
    }

    private static List<Fact> mise(SourceText file) {
        return Toml.values(file).stream()
                .filter(value -> value.section().equals("tools"))
                .map(value -> fact(Tools.subject(value.key()), value.written()))
                .toList();
    }

    /** {@code go} is the oldest that will do; {@code toolchain} the one that is taken. */
    private static List<Fact> goMod(SourceText file) {
        var facts = new ArrayList<Fact>();
        for (var line : file.lines()) {
            var words = Words.of(line.text());
            if (words.size() == 2 && words.getFirst().equals("go")) {
                var written = file.written(line, words.getLast());
                var least = new Within(Range.from(Release.of(words.getLast())));
                facts.add(Fact.of(Side.LOCAL, runtime("go"), least, written, ""));
            } else if (words.size() == 2 && words.getFirst().equals("toolchain")) {
                var version = words.getLast().substring(words.getLast().startsWith("go") ? 2 : 0);
                facts.add(fact(runtime("go"), file.written(line, version)));
            }
        }
        return facts;
    }

    private static List<Fact> toml(SourceText file, String section, String key, Subject subject) {
        return Toml.values(file).stream()
                .filter(value -> value.is(section, key))
                .map(value -> fact(subject, value.written()))
                .toList();
    }

    private static List<Fact> cargo(SourceText file) {
        return Toml.values(file).stream()
                .filter(value -> value.is("package", "rust-version") || value.is("workspace.package", "rust-version"))
                .map(value -> Fact.of(
                        Side.LOCAL,
                        runtime("rust"),
                        new Within(Range.from(Release.of(value.written().text()))),
                        value.written(),
                        ""))
                .toList();
    }

    private static List<Fact> pyproject(SourceText file) {
        return Toml.values(file).stream()
                .filter(value ->
                        value.is("project", "requires-python") || value.is("tool.poetry.dependencies", "python"))
                .map(value -> fact(runtime("python"), value.written()))
                .toList();
    }

    private static List<Fact> pipfile(SourceText file) {
        return Toml.values(file).stream()
                .filter(value -> value.is("requires", "python_version") || value.is("requires", "python_full_version"))
                .map(value -> fact(runtime("python"), value.written()))
                .toList();
    }

    private static List<Fact> gemfile(SourceText file) {
        for (var line : file.lines()) {
            var words = Words.of(line.text().replace(",", " "));
            boolean isRuby = words.size() > 1 && words.getFirst().equals("ruby");
            if (isRuby && !words.get(1).endsWith(":") && words.get(1).chars().anyMatch(Character::isDigit)) {
                return List.of(fact(runtime("ruby"), file.written(line, words.get(1))));
            }
        }
        return List.of();
    }

    private static List<Fact> wrapper(SourceText file, String before, Subject subject) {
        for (var line : file.lines()) {
            int at = line.text().startsWith("distributionUrl") ? line.text().lastIndexOf(before) : -1;
            var release = at < 0 ? Release.of("") : Release.of(line.text().substring(at + before.length()));
            if (release.hasNumbers()) {
                var exact = new Exactly(new Release(release.text(), release.numbers(), ""));
                return List.of(Fact.of(Side.LOCAL, subject, exact, file.written(line, release.text()), ""));
            }
        }
        return List.of();
    }

    private static List<Fact> json(SourceText file, Checkout checkout, Subject subject, String... keys) {
        return JsonText.of(file, checkout).flatMap(json -> json.at(keys)).stream()
                .map(written -> fact(subject, written))
                .toList();
    }
}
