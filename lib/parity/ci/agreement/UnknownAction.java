package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parity.ci.agreement.Setups.Setup;

/** An action that no table knows: its name, and those of its inputs, say what it sets up. */
record UnknownAction(String name, Inputs inputs) {

    private static final String VERSION = "-version";
    private static final String VERSION_FILE = "-version-file";

    /** {@code setup-just} with its {@code version}, anything with a {@code node-version}. */
    List<Setup> setups() {
        var setups = new ArrayList<Setup>();
        var own = own();
        own.filter(subject -> inputs.has("version")).ifPresent(subject -> setups.add(setup(subject, "version")));
        for (var input : inputs.names()) {
            var word = input.toLowerCase(Locale.ROOT).replace('_', '-');
            var one = word.endsWith(VERSION + "s") ? word.substring(0, word.length() - 1) : word;
            var ending = one.endsWith(VERSION_FILE) ? VERSION_FILE : VERSION;
            if (one.endsWith(ending)) {
                var subject = subject(one.substring(0, one.length() - ending.length()));
                boolean isKnown = subject.kind() != Kind.TOOL
                        || own.filter(subject::equals).isPresent();
                if (isKnown) {
                    setups.add(ending.equals(VERSION) ? setup(subject, input) : ofFile(subject, input));
                }
            }
        }
        return withoutSecond(setups);
    }

    /** As actions have it, a version goes before a file. */
    private static List<Setup> withoutSecond(List<Setup> setups) {
        return setups.stream()
                .filter(setup -> !setup.inputs().isEmpty()
                        || setups.stream()
                                .noneMatch(it -> it.subject().equals(setup.subject())
                                        && !it.inputs().isEmpty()))
                .toList();
    }

    private static Setup ofFile(Subject subject, String input) {
        return new Setup(subject, List.of(), List.of(input), List.of());
    }

    /** {@code default-php-version}: the product is the last word, where all of them name none. */
    private static Subject subject(String words) {
        var whole = Tools.subject(words);
        return whole.kind() != Kind.TOOL ? whole : Tools.subject(words.substring(words.lastIndexOf('-') + 1));
    }

    private static Setup setup(Subject subject, String input) {
        return new Setup(subject, List.of(input), List.of(), List.of());
    }

    /** What is set up by that name alone; without such a word it must be known, or its makers' own. */
    private Optional<Subject> own() {
        var last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var bare = last.endsWith("-action") ? last.substring(0, last.length() - "-action".length()) : last;
        int setup = bare.indexOf("setup-");
        var subject = Tools.subject(setup < 0 ? bare : bare.substring(setup + "setup-".length()));
        boolean isOfItsMakers = name.toLowerCase(Locale.ROOT).startsWith(bare + "/");
        return setup >= 0 || isOfItsMakers || subject.kind() != Kind.TOOL ? Optional.of(subject) : Optional.empty();
    }
}
