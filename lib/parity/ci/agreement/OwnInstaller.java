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

    static Optional<OwnInstaller> of(List<String> words) {
        var toolchain = valueOf(words, Set.of(TOOLCHAIN));
        if (toolchain.isEmpty() && words.getFirst().equals("rustup")) {
            toolchain = RustCommand.of(words).flatMap(RustCommand::channel);
        }
        return toolchain
                .map(version -> new OwnInstaller(ToolFiles.runtime("rust"), version))
                .or(() -> gem(words));
    }

    /** Quicker than to take a script apart. */
    static boolean mayBeIn(String script) {
        return script.contains(TOOLCHAIN) || script.contains(BUNDLER);
    }

    private static Optional<OwnInstaller> gem(List<String> words) {
        if (words.size() < 3 || !words.subList(0, 2).equals(List.of("gem", "install"))) {
            return Optional.empty();
        }
        var version = words.contains(BUNDLER) ? valueOf(words, OF_GEM) : behindColon(words);
        return version.map(it -> new OwnInstaller(new Subject(Kind.TOOL, BUNDLER), it));
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
