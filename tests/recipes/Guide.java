package recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page of docs/ as someone follows it: what is typed in its console blocks, what that prints, which files are written. */
record Guide(List<Step> steps) {

    private static final String FENCE = "```";
    private static final String CUT = "...";

    /** Something the reader does, and the line of the page where it stands. */
    sealed interface Step {
        int line();
    }

    /** A command, and the lines that it prints among others. */
    record Typed(int line, String command, int exit, List<String> prints) implements Step {

        /** The first line of the page that this output lacks: numbers may differ, and in which order they come. */
        Optional<String> missingIn(String output) {
            var said = output.lines().map(Guide::plain).toList();
            return prints.stream()
                    .filter(line -> !line.strip().equals(CUT))
                    .filter(line -> said.stream().noneMatch(one -> matches(plain(line), one)))
                    .findFirst();
        }

        private static boolean matches(String written, String said) {
            return written.endsWith(CUT)
                    ? said.startsWith(written.substring(0, written.length() - CUT.length())
                            .strip())
                    : said.equals(written);
        }
    }

    /** A file whose text the page shows. */
    record Written(int line, String file, String text) implements Step {}

    /** {@code <!-- run: COMMAND -->} is done by the test alone, {@code <!-- file: NAME -->} names the block after it. */
    static Guide of(String markdown) {
        var steps = new ArrayList<Step>();
        var lines = markdown.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var hidden = comment(lines.get(at), "run");
            var file = comment(lines.get(at), "file");
            if (hidden.isPresent()) {
                steps.add(new Typed(at + 1, hidden.get(), 0, List.of()));
            } else if (file.isPresent()) {
                int begin = fence(lines, at + 1) + 1;
                steps.add(new Written(at + 1, file.get(), text(lines, begin)));
                at = fence(lines, begin);
            } else if (lines.get(at).equals(FENCE + "console")) {
                int end = fence(lines, at + 1);
                readConsole(lines, at + 1, end, steps);
                at = end;
            }
        }
        return new Guide(steps);
    }

    private static void readConsole(List<String> lines, int begin, int end, List<Step> steps) {
        int at = begin;
        while (at < end) {
            int next = at + 1;
            while (next < end && !lines.get(next).startsWith("$ ")) {
                next++;
            }
            steps.add(typed(at + 1, lines.get(at).substring(2), lines.subList(at + 1, next)));
            at = next;
        }
    }

    private static Typed typed(int line, String command, List<String> printed) {
        int exit = printed.stream()
                .filter(one -> one.matches("\\[exit \\d+]"))
                .map(one -> Integer.valueOf(one.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        var prints = printed.stream()
                .filter(one -> !one.isBlank() && !one.startsWith("[exit "))
                .toList();
        return new Typed(line, command, exit, prints);
    }

    private static Optional<String> comment(String line, String word) {
        var begin = "<!-- %s: ".formatted(word);
        return line.startsWith(begin) && line.endsWith(" -->")
                ? Optional.of(line.substring(begin.length(), line.length() - " -->".length()))
                : Optional.empty();
    }

    private static int fence(List<String> lines, int from) {
        int at = from;
        while (!lines.get(at).startsWith(FENCE)) {
            at++;
        }
        return at;
    }

    private static String text(List<String> lines, int begin) {
        return String.join("\n", lines.subList(begin, fence(lines, begin))) + "\n";
    }

    /** Without what differs from run to run: numbers, and the width of columns. */
    private static String plain(String line) {
        return line.replaceAll("\\d+([.:,]\\d+)*", "#").replaceAll("\\s+", " ").strip();
    }
}
