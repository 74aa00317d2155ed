package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parity.ci.agreement.SourceText.Line;

/** The recipes of a Makefile, with the variables that stand in it; what make works out itself is not. */
record MakeFile(
        Map<String, List<String>> needs,
        Map<String, List<Line>> lines,
        Map<String, String> variables,
        Map<String, String> environment) {

    private static final Pattern VARIABLE =
            Pattern.compile("(?:(?:export|override)\\s+)?([A-Za-z0-9_.]+)\\s*([:?]{0,2})=\\s*(.*)");
    private static final Pattern RULE = Pattern.compile("([^\\s:=#][^:=]*?)\\s*::?(?!=)([^=]*)");
    private static final Pattern USE = Pattern.compile("\\$[({]([A-Za-z0-9_.]+)[)}]");
    private static final int DEEPEST = 10;

    /** What the command line sets goes before what the file does, and that before the environment, but for {@code ?=}. */
    static MakeFile of(String text, Map<String, String> set, Map<String, String> environment) {
        var file = new MakeFile(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(set), environment);
        var targets = List.<String>of();
        for (var joined : SourceText.joined(text)) {
            var line = joined.text();
            var variable = VARIABLE.matcher(line);
            var rule = RULE.matcher(line);
            if (line.startsWith("\t")) {
                targets.forEach(target -> file.lines
                        .computeIfAbsent(target, _ -> new ArrayList<>())
                        .add(new Line(bare(line), joined.number())));
            } else if (variable.matches()) {
                file.set(variable.group(1), variable.group(2), comment(variable.group(3)));
            } else if (rule.matches()) {
                targets = Words.of(rule.group(1));
                var needed = Words.of(comment(rule.group(2)));
                targets.forEach(target -> file.needs
                        .computeIfAbsent(target, _ -> new ArrayList<>())
                        .addAll(needed));
            }
        }
        return file;
    }

    /** What runs for these targets, the needed ones first; the file's first where none is named. */
    Map<String, List<Line>> recipes(List<String> targets) {
        var recipes = new LinkedHashMap<String, List<Line>>();
        var wanted = targets.isEmpty()
                ? needs.keySet().stream()
                        .filter(it -> !it.startsWith("."))
                        .limit(1)
                        .toList()
                : targets;
        wanted.forEach(target -> add(target, recipes, 0));
        return recipes;
    }

    private void set(String name, String sign, String value) {
        if (!sign.contains("?") || !environment.containsKey(name)) {
            variables.putIfAbsent(name, value);
        }
    }

    private void add(String target, Map<String, List<Line>> recipes, int depth) {
        if (depth > DEEPEST || recipes.containsKey(target)) {
            return;
        }
        needs.getOrDefault(target, List.of()).forEach(it -> add(it, recipes, depth + 1));
        recipes.put(
                target,
                lines.getOrDefault(target, List.of()).stream()
                        .map(line -> new Line(resolved(line.text(), 0), line.number()))
                        .toList());
    }

    private String resolved(String text, int depth) {
        if (depth > DEEPEST || text.indexOf('$') < 0) {
            return text;
        }
        var out = USE.matcher(text).replaceAll(use -> {
            var name = use.group(1);
            var known = variables.containsKey(name) ? variables.get(name) : environment.get(name);
            var value = name.equals("MAKE") ? "make" : known;
            return Matcher.quoteReplacement(value == null ? use.group() : resolved(value, depth + 1));
        });
        return depth == 0 ? out.replace("$$", "$") : out;
    }

    private static String bare(String line) {
        return line.strip().replaceFirst("^[@+-]+", "");
    }

    private static String comment(String text) {
        int comment = text.indexOf('#');
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }
}
