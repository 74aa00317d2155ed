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
        var bundler = new Subject(Kind.TOOL, BUNDLER);
        boolean isGem = words.size() > 2
                && words.getFirst().equals("gem")
                && words.get(1).equals("install");
        if (isGem && words.contains(BUNDLER)) {
            return valueOf(words, OF_GEM).map(version -> new OwnInstaller(bundler, version));
        }
        return words.stream()
                .filter(word -> isGem && word.startsWith(BUNDLER + ":"))
                .findFirst()
                .map(word -> new OwnInstaller(bundler, word.substring(BUNDLER.length() + 1)));
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
