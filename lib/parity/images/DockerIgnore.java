package parity.images;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a {@code .dockerignore} keeps out of a build; a later line overrules an earlier one. */
record DockerIgnore(List<Rule> rules) {

    /** A pattern, and whether it brings back ({@code !}) what it matches. */
    record Rule(Pattern pattern, boolean back) {}

    static DockerIgnore of(String text) {
        return new DockerIgnore(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .flatMap(DockerIgnore::rule)
                .toList());
    }

    /** A path with slashes, seen from the context; what lies in a folder that is kept out is kept out with it. */
    boolean keepsOut(String path) {
        boolean out = false;
        for (var rule : rules) {
            if (rule.back() == out && rule.pattern().matcher(path).matches()) {
                out = !rule.back();
            }
        }
        return out;
    }

    /** True when a folder need not even be looked into. */
    boolean keepsOutAll(String folder) {
        return keepsOut(folder) && rules.stream().noneMatch(Rule::back);
    }

    private static Stream<Rule> rule(String line) {
        boolean back = line.startsWith("!");
        var pattern = cleaned(back ? line.substring(1).strip() : line);
        return pattern.isEmpty() || pattern.equals(".")
                ? Stream.of()
                : Stream.of(new Rule(Pattern.compile(regex(pattern) + "(/.*)?"), back));
    }

    private static String cleaned(String pattern) {
        var plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        int from = plain.startsWith("/") ? 1 : 0;
        int to = plain.endsWith("/") && plain.length() > 1 ? plain.length() - 1 : plain.length();
        return from < to ? plain.substring(from, to) : "";
    }

    private static String regex(String pattern) {
        var regex = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("**/", at)) {
                regex.append("(.*/)?");
                at += 2;
            } else if (pattern.startsWith("**", at)) {
                regex.append(".*");
                at++;
            } else {
                regex.append(piece(c));
            }
        }
        return regex.toString();
    }

    private static String piece(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            // A set of characters is written in both languages alike.
            case '[', ']', '-', '^', '\\' -> String.valueOf(c);
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
