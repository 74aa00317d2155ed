package parity.ci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A command by which a language's own installer is told a version: rustup's script, {@code gem install bundler -v}. */
record OwnInstaller(Subject subject, String version) {

    private static final String TOOLCHAIN = "--default-toolchain";
    private static final Set<String> OF_GEM = Set.of("-v", "--version");
    private static final String BUNDLER = "bundler";

    /** What rustup takes for none at all. */
    private static final String NO_TOOLCHAIN = "none";

    private static final String COREPACK = "corepack";
    private static final Set<String> MANAGERS = Set.of("npm", "pnpm", "yarn", "bun");

    static Optional<OwnInstaller> of(List<String> words) {
        var toolchain = valueOf(words, Set.of(TOOLCHAIN));
        if (toolchain.isEmpty() && words.getFirst().equals("rustup")) {
            toolchain = RustCommand.of(words).flatMap(RustCommand::channel);
        }
        return toolchain
                .filter(version -> !version.equals(NO_TOOLCHAIN))
                .map(version -> new OwnInstaller(ToolFiles.runtime("rust"), version))
                .or(() -> gem(words))
                .or(() -> manager(words));
    }

    /** Quicker than to take a script apart. */
    static boolean mayBeIn(String script) {
        return script.contains(TOOLCHAIN) || script.contains(BUNDLER) || script.contains(COREPACK);
    }

    private static Optional<OwnInstaller> gem(List<String> words) {
        if (words.size() < 3 || !words.subList(0, 2).equals(List.of("gem", "install"))) {
            return Optional.empty();
        }
        var version = words.contains(BUNDLER) ? valueOf(words, OF_GEM) : behindColon(words);
        return version.map(it -> new OwnInstaller(new Subject(Kind.TOOL, BUNDLER), it));
    }

    /** {@code corepack prepare pnpm@10.1.0 --activate}, {@code npm install -g pnpm@10}. */
    private static Optional<OwnInstaller> manager(List<String> words) {
        boolean isOfCorepack = words.size() > 2
                && words.getFirst().equals(COREPACK)
                && Set.of("prepare", "use", "install").contains(words.get(1));
        boolean isGlobal = words.size() > 2
                && words.getFirst().equals("npm")
                && Set.of("install", "i", "add").contains(words.get(1))
                && words.stream().anyMatch(Set.of("-g", "--global")::contains);
        return words.stream()
                .skip(2)
                .map(word -> word.split("[@+]"))
                .filter(parts -> (isOfCorepack || isGlobal) && parts.length > 1 && MANAGERS.contains(parts[0]))
                .map(parts -> new OwnInstaller(Tools.subject(parts[0]), parts[1]))
                .findFirst();
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
