package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;

/** The files of version switchers, which name many products. */
final class SwitcherFiles {

    private SwitcherFiles() {}

    /** A product, and one or more of its versions: {@code nodejs 22.1.0 20.9.0}. */
    static List<Fact> toolVersions(SourceText file, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        for (var line : file.lines()) {
            int comment = line.text().indexOf('#');
            var words = Words.of(comment < 0 ? line.text() : line.text().substring(0, comment));
            if (words.size() == 1 || (!words.isEmpty() && !isName(words.getFirst()))) {
                checkout.noteUnreadable(
                        file.spot(line, words.getFirst()), "'%s' is no product with a version".formatted(line.text()));
            } else {
                words.stream()
                        .skip(1)
                        .forEach(version -> facts.add(
                                ToolFiles.fact(Tools.subject(words.getFirst()), file.written(line, version))));
            }
        }
        return facts;
    }

    /** {@code java=25.0.1-tem}. */
    static List<Fact> sdkman(SourceText file, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        for (var line : file.lines()) {
            var text = line.text().strip();
            int sign = text.indexOf('=');
            var name = text.substring(0, Math.max(0, sign)).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (isName(name) && sign < text.length() - 1) {
                var version = text.substring(sign + 1).strip();
                facts.add(ToolFiles.fact(Tools.subject(name), file.written(line, version)));
            } else {
                checkout.noteUnreadable(file.spot(line, text), "'%s' is no product=version".formatted(text));
            }
        }
        return facts;
    }

    private static boolean isName(String word) {
        return !word.isEmpty()
                && Character.isLetterOrDigit(word.charAt(0))
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.:/@".indexOf(c) >= 0);
    }

    /** {@code node = "22"}, {@code java = ["25", "21"]}, {@code python = {version = "3.13"}}. */
    static List<Fact> mise(SourceText file, Checkout checkout) {
        return Toml.values(file, checkout).stream()
                .filter(value -> value.path().getFirst().equals("tools"))
                .filter(value -> value.path().size() == 2
                        || (value.path().size() == 3 && value.path().getLast().equals("version")))
                .map(value -> ToolFiles.fact(Tools.subject(value.path().get(1)), value.written()))
                .toList();
    }
}
