package parity.compose;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the variables are set to that compose files name: by files of variables, and by the environment.
 *
 * @param ofEnvironment those that are set there
 * @param texts what may be a password, by its name: long enough, and from wherever
 * @param areAll false where the files name others that are read, too, or a value is written in ways that Compose resolves
 */
record ComposeValues(Map<String, String> ofEnvironment, Map<String, String> texts, boolean areAll) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final String PLAIN = "!%()*+,./0-9:;=?@A-Z\\[\\]^_a-z{|}~-";
    private static final Pattern PLAIN_TEXT = Pattern.compile("[ #" + PLAIN + "]*");

    /** A name with a value that means what it says, with quotes around it or without. */
    private static final Pattern SETTING = Pattern.compile(
            "(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(?:\"([ #%1$s]*)\"|'([ #%1$s]*)'|([%1$s]*))\\s*".formatted(PLAIN));

    /** What stands behind these is read, too. */
    private static final Set<String> NAMING_FILES = Set.of("include", "extends", "env_file", "label_file");

    /** What {@code ~} is, and what is Compose's own. */
    private static final Set<String> HOMES = Set.of("HOME", "USERPROFILE");

    private static final List<String> OWN = List.of("COMPOSE_", "DOCKER_");

    private static final int SHORTEST = 6;
    private static final char MARK = '\u0001';

    ComposeValues {
        texts = Map.copyOf(texts);
    }

    static ComposeValues of(List<String> files, List<String> settings, Map<String, String> environment) {
        var words = words(files);
        var named = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (words.contains(name) || HOMES.contains(name) || OWN.stream().anyMatch(name::startsWith)) {
                named.put(name, value);
            }
        });
        var values = new LinkedHashMap<String, String>();
        boolean areAll = words.stream().noneMatch(NAMING_FILES::contains);
        for (var text : settings) {
            areAll &= text.lines().allMatch(line -> read(line.strip(), values));
        }
        values.putAll(named);
        values.values().removeIf(value -> value.length() < SHORTEST);
        areAll &= values.values().stream()
                .allMatch(value -> PLAIN_TEXT.matcher(value).matches());
        return new ComposeValues(named, values, areAll);
    }

    /** A text with the names of the variables in place of what they are. */
    String without(String text) {
        var bare = text;
        var longestFirst = texts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().length()))
                .toList();
        for (var entry : longestFirst) {
            bare = bare.replace(entry.getValue(), MARK + entry.getKey() + MARK);
        }
        return bare;
    }

    /** The text as it was. */
    String with(String bare) {
        var text = bare;
        for (var entry : texts.entrySet()) {
            text = text.replace(MARK + entry.getKey() + MARK, entry.getValue());
        }
        return text;
    }

    private static Set<String> words(List<String> files) {
        var words = new HashSet<String>();
        for (var file : files) {
            var found = WORD.matcher(file);
            while (found.find()) {
                words.add(found.group());
            }
        }
        return words;
    }

    private static boolean read(String line, Map<String, String> values) {
        if (line.isEmpty() || line.startsWith("#")) {
            return true;
        }
        var setting = SETTING.matcher(line);
        if (!setting.matches()) {
            return false;
        }
        for (int group = 2; group <= setting.groupCount(); group++) {
            if (setting.group(group) != null) {
                values.put(setting.group(1), setting.group(group));
            }
        }
        return true;
    }
}
