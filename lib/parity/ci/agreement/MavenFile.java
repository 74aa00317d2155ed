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

    private static final String COMPILER = "<artifactId>maven-compiler-plugin</artifactId>";
    private static final int DEEPEST = 5;

    private MavenFile() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        if (!XmlText.isSound(file, checkout)) {
            return facts;
        }
        var text = new SourceText(file.file(), uncommented(file.text()));
        java(text, TAGS, 0, text.text().length())
                .or(() -> ofCompiler(text))
                .ifPresent(written -> facts.add(ToolFiles.fact(ToolFiles.runtime("java"), written)));
        facts.addAll(EnforcerRules.in(text));
        return facts;
    }

    /** As the compiler's own configuration says it. */
    private static Optional<Written> ofCompiler(SourceText file) {
        int from = file.text().indexOf(COMPILER);
        int to = from < 0 ? -1 : file.text().indexOf("</plugin>", from);
        if (to < 0) {
            return Optional.empty();
        }
        return java(file, List.of("target", "source"), from, to);
    }

    /** The first of these tags that says a number between two places. */
    private static Optional<Written> java(SourceText file, List<String> tags, int from, int to) {
        return tags.stream()
                .flatMap(tag -> value(file, tag, from, to, 0).stream())
                .filter(written -> Release.of(written.text()).hasNumbers())
                .findFirst();
    }

    /** What a property stands for. */
    static Optional<String> property(SourceText file, String name) {
        return value(file, name, 0).map(Written::text);
    }

    /** The text of a tag; where it names a property, that one's. */
    private static Optional<Written> value(SourceText file, String tag, int depth) {
        return value(file, tag, 0, file.text().length(), depth);
    }

    private static Optional<Written> value(SourceText file, String tag, int first, int last, int depth) {
        int open = file.text().indexOf("<" + tag + ">", first);
        int from = open + tag.length() + 2;
        int close = open < 0 ? -1 : file.text().indexOf("</" + tag + ">", from);
        if (close < 0 || close > last || depth > DEEPEST) {
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
