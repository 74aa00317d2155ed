package parity.ci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A command by which a language's own installer is told a version: rustup's script, {@code nvm install 24}. */
record OwnInstaller(Subject subject, String version) {

    private static final String TOOLCHAIN = "--default-toolchain";
    private static final Set<String> OF_GEM = Set.of("-v", "--version");
    private static final String BUNDLER = "bundler";

    /** What rustup takes for none at all. */
    private static final String NO_TOOLCHAIN = "none";

    private static final String COREPACK = "corepack";
    private static final Set<String> MANAGERS = Set.of("npm", "pnpm", "yarn", "bun");

    private static final String INSTALL = "install";
    private static final String GO_INSTALL = "go install";

    /** These switch between versions of Node. */
    private static final Set<String> SWITCHERS = Set.of("nvm", "fnm", "n");

    /** Python's programs that build or test others, as {@code pip install poetry==2.1} has them. */
    private static final Set<String> OF_PYTHON =
            Set.of("poetry", "uv", "pdm", "pipenv", "hatch", "tox", "nox", "pip", "setuptools");

    private static final Set<String> INSTALLERS_OF_PYTHON = Set.of("pip", "pip3", "pipx");

    static Optional<OwnInstaller> of(List<String> words) {
        var toolchain = valueOf(words, Set.of(TOOLCHAIN));
        if (toolchain.isEmpty() && words.getFirst().equals("rustup")) {
            toolchain = RustCommand.of(words).flatMap(RustCommand::channel);
        }
        return toolchain
                .filter(version -> !version.equals(NO_TOOLCHAIN))
                .map(version -> new OwnInstaller(ToolFiles.runtime("rust"), version))
                .or(() -> gem(words))
                .or(() -> manager(words))
                .or(() -> node(words))
                .or(() -> ofGo(words))
                .or(() -> ofPython(words));
    }

    /** Quicker than to take a script apart. */
    static boolean mayBeIn(String script) {
        return Stream.of(TOOLCHAIN, BUNDLER, COREPACK, GO_INSTALL, "nvm ", "fnm ", "pip")
                .anyMatch(script::contains);
    }

    static boolean isManager(Subject subject) {
        return MANAGERS.contains(subject.name());
    }

    private static Optional<OwnInstaller> gem(List<String> words) {
        if (words.size() < 3 || !words.subList(0, 2).equals(List.of("gem", INSTALL))) {
            return Optional.empty();
        }
        var version = words.contains(BUNDLER) ? valueOf(words, OF_GEM) : behindColon(words);
        return version.map(it -> new OwnInstaller(new Subject(Kind.TOOL, BUNDLER), it));
    }

    /** {@code corepack prepare pnpm@10.1.0 --activate}, {@code npm install -g pnpm@10}. */
    private static Optional<OwnInstaller> manager(List<String> words) {
        boolean isOfCorepack = words.size() > 2
                && words.getFirst().equals(COREPACK)
                && Set.of("prepare", "use", INSTALL).contains(words.get(1));
        boolean isGlobal = words.size() > 2
                && words.getFirst().equals("npm")
                && Set.of(INSTALL, "i", "add").contains(words.get(1))
                && words.stream().anyMatch(Set.of("-g", "--global")::contains);
        return words.stream()
                .skip(2)
                .map(word -> word.split("[@+]"))
                .filter(parts -> (isOfCorepack || isGlobal) && parts.length > 1 && MANAGERS.contains(parts[0]))
                .map(parts -> new OwnInstaller(Tools.subject(parts[0]), parts[1]))
                .findFirst();
    }

    /** {@code nvm install 24}; without a number it takes that of a file. */
    private static Optional<OwnInstaller> node(List<String> words) {
        boolean isOfSwitcher = words.size() > 2
                && SWITCHERS.contains(words.getFirst())
                && Set.of(INSTALL, "use").contains(words.get(1));
        return words.stream()
                .skip(2)
                .filter(word -> isOfSwitcher && !word.startsWith("-"))
                .findFirst()
                .map(version -> new OwnInstaller(ToolFiles.runtime("node"), version));
    }

    /** {@code go install example.com/lint/cmd/lint@v1.2.3}: the program is named as the end of its path is. */
    private static Optional<OwnInstaller> ofGo(List<String> words) {
        boolean isInstall = words.size() > 2 && words.subList(0, 2).equals(List.of("go", INSTALL));
        return words.stream()
                .skip(2)
                .map(word -> word.split("@", 2))
                .filter(parts -> isInstall && parts.length == 2 && !parts[1].equals("latest"))
                .findFirst()
                .map(parts -> new OwnInstaller(Tools.subject(programIn(parts[0])), parts[1]));
    }

    /** The last word of a path, unless that is the number of a major version. */
    private static String programIn(String path) {
        var bare = path.replaceFirst("/v[0-9]+$", "");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    private static Optional<OwnInstaller> ofPython(List<String> words) {
        boolean isModule = words.size() > 3
                && words.getFirst().startsWith("python")
                && words.get(1).equals("-m");
        var command = isModule ? words.subList(2, words.size()) : words;
        boolean isInstall = command.size() > 2
                && INSTALLERS_OF_PYTHON.contains(command.getFirst())
                && command.get(1).equals(INSTALL);
        return command.stream()
                .skip(2)
                .map(word -> word.split("=="))
                .filter(parts -> isInstall && parts.length == 2 && OF_PYTHON.contains(parts[0]))
                .findFirst()
                .map(parts -> new OwnInstaller(Tools.subject(parts[0]), parts[1]));
    }

    private static Optional<String> behindColon(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(BUNDLER + ":"))
                .map(word -> word.substring(BUNDLER.length() + 1))
                .findFirst();
    }

    /** {@code -v 2.5}, {@code --version=2.5}. */
    private static Optional<String> valueOf(List<String> words, Set<String> options) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> {
                    var word = words.get(i);
                    int sign = word.indexOf('=');
                    if (sign > 0 && options.contains(word.substring(0, sign))) {
                        return word.substring(sign + 1);
                    }
                    return options.contains(word) && i + 1 < words.size() ? words.get(i + 1) : "";
                })
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
