package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Java that a pom.xml compiles for, and what it wants to be built with. */
final class MavenFile {

    /** The first that is there says it; the later ones are older ways to say the same. */
    private static final List<String> TAGS = List.of(
            "maven.compiler.release",
            "java.version",
            "release",
            "maven.compiler.target",
            "maven.compiler.source",
            "jdk.version");

    private static final int DEEPEST = 5;

    private MavenFile() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        if (!XmlText.isSound(file, checkout)) {
            return facts;
        }
        var text = new SourceText(file.file(), uncommented(file.text()));
        TAGS.stream()
                .flatMap(tag -> value(text, tag, 0).stream())
                .filter(written -> Release.of(written.text()).hasNumbers())
                .findFirst()
                .ifPresent(written -> facts.add(ToolFiles.fact(ToolFiles.runtime("java"), written)));
        facts.addAll(EnforcerRules.in(text));
        return facts;
    }

    /** What a property stands for. */
    static Optional<String> property(SourceText file, String name) {
        return value(file, name, 0).map(Written::text);
    }

    /** The text of a tag; where it names a property, that one's. */
    private static Optional<Written> value(SourceText file, String tag, int depth) {
        int open = file.text().indexOf("<" + tag + ">");
        int from = open + tag.length() + 2;
        int close = open < 0 ? -1 : file.text().indexOf("</" + tag + ">", from);
        if (close < 0 || depth > DEEPEST) {
            return Optional.empty();
        }
        var text = file.text().substring(from, close).strip();
        return text.startsWith("${") && text.endsWith("}")
                ? value(file, text.substring(2, text.length() - 1), depth + 1)
                : Optional.of(Written.plain(text, file.spot(file.text().indexOf(text, from))));
    }

    /** Each character keeps its place. */
    private static String uncommented(String text) {
        var out = new StringBuilder(text);
        for (int open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", open + 4)) {
            int close = text.indexOf("-->", open);
            for (int i = open; i < (close < 0 ? text.length() : close); i++) {
                out.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return out.toString();
    }
}
