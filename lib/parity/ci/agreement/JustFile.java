package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parity.ci.agreement.SourceText.Line;

/** The recipes of a justfile, with the variables that stand in it; what just works out itself is not. */
record JustFile(SourceText file, Map<String, Recipe> recipes, Map<String, String> variables) {

    private static final List<String> NAMES = List.of("justfile", "Justfile", ".justfile", "JUSTFILE");

    private static final Pattern VARIABLE =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][\\w-]*)\\s*:=\\s*[\"']([^\"']*)[\"']\\s*");
    private static final Pattern RULE = Pattern.compile("@?([A-Za-z_][\\w-]*)((?:\\s+[^:]*)?):(?!=)([^#]*).*");
    private static final Pattern USE = Pattern.compile("\\{\\{\\s*([A-Za-z_][\\w-]*)\\s*}}");
    private static final int DEEPEST = 10;

    private record Recipe(List<String> needs, List<Line> lines) {}

    /** What {@code just NAME} runs, what it needs first. */
    static List<Called> called(List<String> targets, String folder, Checkout checkout) {
        return NAMES.stream()
                .map(name -> ComposeFiles.inFolder(folder, name))
                .filter(checkout::has)
                .findFirst()
                .flatMap(checkout::textIfAny)
                .map(text -> of(text).called(targets, folder))
                .orElse(List.of());
    }

    private static JustFile of(SourceText text) {
        var file = new JustFile(text, new LinkedHashMap<>(), new HashMap<>());
        var current = Optional.<Recipe>empty();
        for (var line : SourceText.joined(text.text())) {
            var variable = VARIABLE.matcher(line.text());
            var rule = RULE.matcher(line.text());
            if (line.text().startsWith(" ") || line.text().startsWith("\t")) {
                current.ifPresent(recipe -> recipe.lines().add(line));
            } else if (variable.matches()) {
                file.variables.put(variable.group(1), variable.group(2));
            } else if (rule.matches()) {
                var needs = Words.of(rule.group(3).replaceAll("[()&]", " "));
                var recipe = new Recipe(needs, new ArrayList<>());
                file.recipes.putIfAbsent(rule.group(1), recipe);
                current = Optional.of(recipe);
            }
        }
        return file;
    }

    private List<Called> called(List<String> targets, String folder) {
        var called = new LinkedHashMap<String, Called>();
        var wanted = targets.isEmpty() ? recipes.keySet().stream().limit(1).toList() : targets;
        wanted.forEach(target -> add(target, folder, called, 0));
        return List.copyOf(called.values());
    }

    private void add(String name, String folder, Map<String, Called> called, int depth) {
        var recipe = recipes.get(name);
        if (recipe == null || depth > DEEPEST || called.containsKey(name)) {
            return;
        }
        recipe.needs().forEach(need -> add(need, folder, called, depth + 1));
        var shells = recipe.lines().stream()
                .map(line -> Listing.of(Written.plain(resolved(line.text()), file.spotOf(line.number()))))
                .toList();
        called.put(name, new Called(file.file(), name, shells, folder));
    }

    private String resolved(String line) {
        var bare = line.strip().replaceFirst("^[@-]+", "");
        return USE.matcher(bare).replaceAll(use -> {
            var value = variables.get(use.group(1));
            return Matcher.quoteReplacement(value == null ? use.group() : value);
        });
    }
}
