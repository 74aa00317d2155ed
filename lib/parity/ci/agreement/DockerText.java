package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parity.yaml.Spot;

/** The instructions of a Dockerfile: continued lines joined, comments and the bodies of here-documents left out. */
final class DockerText {

    private DockerText() {}

    /** One instruction; the line it begins at finds its words again. */
    record Instruction(String keyword, String text, SourceText file, List<SourceText.Line> lines) {

        /** Where a word of it stands. */
        Spot spot(String word) {
            for (var line : lines) {
                int at = line.text().indexOf(word);
                if (at >= 0) {
                    return new Spot(file.file(), line.number(), at + 1);
                }
            }
            return new Spot(file.file(), lines.getFirst().number(), 1);
        }

        Written written(String word) {
            return Written.plain(word, spot(word));
        }

        List<String> words() {
            return Words.of(text);
        }
    }

    static List<Instruction> instructions(SourceText file) {
        var instructions = new ArrayList<Instruction>();
        var lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            var taken = new ArrayList<SourceText.Line>();
            var text = new StringBuilder();
            i = take(lines, i, taken, text);
            add(file, text.toString().strip(), taken, instructions);
            i = past(lines, i, text.toString());
        }
        return instructions;
    }

    private static int take(List<SourceText.Line> lines, int from, List<SourceText.Line> taken, StringBuilder text) {
        int i = from;
        boolean goesOn = true;
        for (; goesOn && i < lines.size(); i++) {
            var line = lines.get(i);
            var stripped = line.text().strip();
            boolean isComment = stripped.startsWith("#");
            goesOn = isComment ? !taken.isEmpty() : stripped.endsWith("\\") || (stripped.isEmpty() && !taken.isEmpty());
            if (!isComment && !stripped.isEmpty()) {
                taken.add(line);
                text.append(stripped.endsWith("\\") ? stripped.substring(0, stripped.length() - 1) : stripped)
                        .append(' ');
            }
        }
        return i - 1;
    }

    private static void add(SourceText file, String text, List<SourceText.Line> lines, List<Instruction> instructions) {
        int space = 0;
        while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
            space++;
        }
        if (space > 0 && !lines.isEmpty()) {
            var keyword = text.substring(0, space).toUpperCase(Locale.ROOT);
            instructions.add(new Instruction(keyword, text.substring(space).strip(), file, List.copyOf(lines)));
        }
    }

    /** The index of the line that ends the here-document which a line opens; that line itself where it opens none. */
    private static int past(List<SourceText.Line> lines, int at, String text) {
        int open = text.indexOf("<<");
        boolean mayOpen = open >= 0 && (text.startsWith("RUN") || text.startsWith("COPY"));
        if (!mayOpen) {
            return at;
        }
        var word = Words.of(text.substring(open + 2)).stream().findFirst().orElse("");
        var mark = word.startsWith("-") ? word.substring(1) : word;
        for (int i = at + 1; i < lines.size() && !mark.isEmpty(); i++) {
            if (lines.get(i).text().strip().equals(mark)) {
                return i;
            }
        }
        return at;
    }
}
