package parity.ci.agreement;

import java.util.List;
import java.util.stream.Stream;
import parity.ci.agreement.Claim.Unresolved;

/** What a command of a script says of runtimes and tools: wrappers, toolchains, installers, packages. */
record ToolCommands(Checkout checkout, Surroundings around, String folder, String scope) {

    private static final String MAVEN_WRAPPER = ".mvn/wrapper/maven-wrapper.properties";
    private static final String GRADLE_WRAPPER = "gradle/wrapper/gradle-wrapper.properties";

    List<Fact> of(List<String> command, Written script) {
        var first = command.getFirst();
        if (first.endsWith("mvnw")) {
            return wrapper("maven", MAVEN_WRAPPER, first, script);
        }
        if (first.endsWith("gradlew")) {
            return wrapper("gradle", GRADLE_WRAPPER, first, script);
        }
        if (first.equals("rustup") || first.equals("cargo")) {
            var words = command.stream()
                    .map(word -> around.known(word, script.spot()))
                    .toList();
            return RustCommand.of(words).map(rust -> rust(rust, script)).orElse(List.of());
        }
        var installed =
                OwnInstaller.of(command).map(it -> List.of(told(it.subject(), around.written(it.version(), script))));
        if (installed.isEmpty() && first.equals("corepack")) {
            return manager();
        }
        return Stream.concat(installed.orElse(List.of()).stream(), packages(command, script).stream())
                .toList();
    }

    private List<Fact> packages(List<String> command, Written script) {
        var names = Packages.installed(command).stream()
                .map(name -> Interpolation.of(Written.plain(name, script.spot()), around.variables()))
                .toList();
        return Packages.facts(Side.CI, names, scope);
    }

    /** Of a wrapper that is not there nobody knows what it calls. */
    private List<Fact> wrapper(String tool, String file, String program, Written script) {
        var place = checkout.name(folder, around.known(program, script.spot()))
                .map(ComposeFiles::folderOf)
                .orElse(Whereabouts.UNKNOWN);
        var found = shared(ComposeFiles.inFolder(place, file));
        var why = place.equals(Whereabouts.UNKNOWN)
                ? "only the run knows the folder of its wrapper"
                : "there is no " + ComposeFiles.inFolder(place, file);
        return found.isEmpty()
                ? List.of(Fact.of(Side.CI, ToolFiles.tool(tool), new Unresolved(program, why), script, scope))
                : found;
    }

    /** {@code corepack enable}: the manager is the one that package.json wants. */
    private List<Fact> manager() {
        return shared(ComposeFiles.inFolder(folder, "package.json")).stream()
                .filter(fact -> OwnInstaller.isManager(fact.subject()))
                .toList();
    }

    private List<Fact> rust(RustCommand command, Written script) {
        return command.channel()
                .map(channel -> List.of(told(ToolFiles.runtime("rust"), around.written(channel, script))))
                .orElseGet(() -> rustOfFile(folder));
    }

    /** The file of the folder, or of one above it. */
    private List<Fact> rustOfFile(String place) {
        var file = Stream.of("rust-toolchain", "rust-toolchain.toml")
                .map(name -> ComposeFiles.inFolder(place, name))
                .filter(checkout::has)
                .findFirst();
        if (file.isPresent() || place.isEmpty() || place.equals(Whereabouts.UNKNOWN)) {
            return file.map(this::shared).orElse(List.of());
        }
        return rustOfFile(ComposeFiles.folderOf(place));
    }

    private List<Fact> shared(String file) {
        return ToolFiles.facts(file, checkout).stream()
                .map(fact -> fact.sharedOn(scope))
                .toList();
    }

    private Fact told(Subject subject, Written version) {
        return Fact.of(Side.CI, subject, Versions.read(subject, version), version, scope);
    }
}
