package parity.ci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call of rustup or cargo, and the toolchain that it names; where it names none, a file of the repository may. */
record RustCommand(Optional<String> channel) {

    private static final Set<String> OF_A_TOOLCHAIN =
            Set.of("install", "default", "show", "override", "component", "target", "update", "run");

    private static final Set<String> CHANNELS = Set.of("stable", "beta", "nightly");

    /** Empty for what needs no toolchain. */
    static Optional<RustCommand> of(List<String> words) {
        if (words.getFirst().equals("cargo")) {
            var first = words.stream().skip(1).findFirst();
            return Optional.of(
                    new RustCommand(first.filter(word -> word.startsWith("+")).map(word -> word.substring(1))));
        }
        return words.stream().anyMatch(OF_A_TOOLCHAIN::contains)
                ? Optional.of(new RustCommand(
                        words.stream().skip(2).filter(RustCommand::isToolchain).findFirst()))
                : Optional.empty();
    }

    private static boolean isToolchain(String word) {
        return word.startsWith("$")
                || Release.of(word).hasNumbers()
                || CHANNELS.stream().anyMatch(channel -> word.equals(channel) || word.startsWith(channel + "-"));
    }
}
