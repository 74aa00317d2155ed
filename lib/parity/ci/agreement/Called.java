package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A script of the repository that a command calls: a shell's, a target of make, just or task, an entry of package.json.
 *
 * @param shells what it runs; each begins in the folder again, as the lines of a Makefile do
 */
record Called(String file, String part, List<Listing> shells, String folder) {

    private static final Set<String> SHELLS = Set.of("bash", "sh", "source", ".", "zsh");
    private static final Set<String> RUNNERS = Set.of("npm", "pnpm", "yarn", "bun");
    private static final Set<String> MAKES = Set.of("make", "gmake");

    /** Options by which these are sent to another folder. */
    private static final Set<String> ELSEWHERE = Set.of("-C", "--dir", "--prefix", "--cwd", "--directory", "-d");

    /** What npm runs without being told to run it. */
    private static final Set<String> USUAL = Set.of("test", "start", "stop", "restart");

    static List<Called> by(List<String> command, String folder, Map<String, String> environment, Checkout checkout) {
        var first = command.getFirst();
        if (isMake(command)) {
            return make(command.subList(1, command.size()), folder, environment, checkout);
        }
        if (RUNNERS.contains(first)) {
            return runner(command, folder, checkout);
        }
        if (first.equals("just") || first.equals("task")) {
            var targets = bare(command.subList(1, command.size()));
            var place = place(command, folder, checkout);
            return first.equals("just")
                    ? JustFile.called(targets, place, checkout)
                    : TaskFile.called(targets, place, checkout);
        }
        return shell(command, folder, checkout).stream().toList();
    }

    static boolean isMake(List<String> command) {
        return MAKES.contains(command.getFirst());
    }

    /** Once is enough. */
    String key() {
        return file + "#" + part;
    }

    private static Optional<Called> shell(List<String> command, String folder, Checkout checkout) {
        boolean isTold = SHELLS.contains(command.getFirst());
        return command.stream()
                .skip(isTold ? 1 : 0)
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .filter(word -> word.contains("/") || word.endsWith(".sh") || isTold)
                .flatMap(word -> checkout.name(folder, word))
                .filter(checkout::has)
                .flatMap(checkout::textIfAny)
                .filter(text -> text.file().endsWith(".sh") || isShell(text.text()))
                .map(text -> new Called(text.file(), "", List.of(Listing.of(text)), folder));
    }

    private static boolean isShell(String text) {
        int end = text.indexOf('\n');
        return text.startsWith("#!") && end > 0 && text.substring(0, end).endsWith("sh");
    }

    private static List<Called> make(
            List<String> words, String folder, Map<String, String> environment, Checkout checkout) {
        var place = place(words, folder, checkout);
        var file = List.of("GNUmakefile", "makefile", "Makefile").stream()
                .map(name -> ComposeFiles.inFolder(place, name))
                .filter(checkout::has)
                .findFirst()
                .flatMap(checkout::textIfAny);
        return file.map(text ->
                        MakeFile.of(text.text(), set(words), environment).recipes(bare(words)).entrySet().stream()
                                .map(it -> new Called(
                                        text.file(),
                                        it.getKey(),
                                        it.getValue().stream()
                                                .map(line -> Listing.of(
                                                        Written.plain(line.text(), text.spotOf(line.number()))))
                                                .toList(),
                                        place))
                                .toList())
                .orElse(List.of());
    }

    private static Map<String, String> set(List<String> words) {
        var set = new HashMap<String, String>();
        words.stream()
                .map(word -> word.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> set.put(parts[0], parts[1]));
        return set;
    }

    private static List<Called> runner(List<String> whole, String folder, Checkout checkout) {
        var above = place(whole, folder, checkout);
        var meant = new Workspaces(checkout, above).in(whole);
        var command = meant.words();
        var words = bare(command.subList(1, command.size()));
        var place = meant.folder().orElse(above);
        boolean isTold = !words.isEmpty()
                && (words.getFirst().equals("run") || words.getFirst().equals("run-script"));
        var name = words.stream().skip(isTold ? 1 : 0).findFirst().orElse("");
        if (command.getFirst().equals("npm") && !isTold && !USUAL.contains(name)) {
            return List.of();
        }
        var file = ComposeFiles.inFolder(place, "package.json");
        var json = checkout.has(file)
                ? checkout.text(file).flatMap(text -> JsonText.of(text, checkout))
                : Optional.<JsonText>empty();
        var called = new ArrayList<Called>();
        for (var script : List.of("pre" + name, name, "post" + name)) {
            json.flatMap(it -> it.at("scripts", script))
                    .ifPresent(it -> called.add(new Called(file, script, List.of(Listing.of(it)), place)));
        }
        return called;
    }

    private static String place(List<String> words, String folder, Checkout checkout) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (ELSEWHERE.contains(words.get(i))) {
                return checkout.name(folder, words.get(i + 1)).orElse(folder);
            }
        }
        return folder;
    }

    /** Without options, what they take, and variables that are set. */
    private static List<String> bare(List<String> words) {
        var bare = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (ELSEWHERE.contains(words.get(i))) {
                i++;
            } else if (!words.get(i).startsWith("-") && !words.get(i).contains("=")) {
                bare.add(words.get(i));
            }
        }
        return bare;
    }
}
