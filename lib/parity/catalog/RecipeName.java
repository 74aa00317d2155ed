package parity.catalog;

import java.util.List;
import java.util.Set;
import parity.failure.Exit;
import parity.failure.Failure;

/** A name that people can type, and what it is called in Java. */
public record RecipeName(String name) {

    /** JBang 0.132 takes these as its own commands before it looks for an alias. */
    public static final Set<String> JBANG_COMMANDS = Set.of(
            "run",
            "build",
            "init",
            "edit",
            "cache",
            "export",
            "jdk",
            "config",
            "trust",
            "alias",
            "template",
            "catalog",
            "app",
            "completion",
            "info",
            "version",
            "wrapper",
            "deps");

    /** What a recipe imports: a class of that name beside it would be taken instead. */
    private static final Set<String> IMPORTED =
            Set.of("Recipe", "Report", "Sentence", "Command", "Option", "Parameters");

    public RecipeName {
        if (!isKebab(name)) {
            throw wrong(name, "a recipe's name is lower-case words joined by '-', like smoke-test");
        }
        if (JBANG_COMMANDS.contains(name)) {
            throw wrong(name, "'jbang %s' is a command of JBang itself; choose another".formatted(name));
        }
    }

    /** {@code smoke-test} is written by the class {@code SmokeTest}. */
    public String className() {
        var words = new StringBuilder();
        for (var word : words()) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return isTaken(words.toString()) ? words + "Recipe" : words.toString();
    }

    /** {@code smoke-test} in a sentence: {@code Smoke test.} */
    public String sentence() {
        var sentence = String.join(" ", words());
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private List<String> words() {
        return List.of(name.split("-"));
    }

    private static boolean isKebab(String name) {
        boolean words = name.chars().allMatch(c -> c == '-' || isLetter(c) || isDigit(c));
        return words && !name.isEmpty() && isLetter(name.charAt(0)) && !name.endsWith("-") && !name.contains("--");
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isTaken(String className) {
        return IMPORTED.contains(className) || exists("java.lang." + className) || exists("java.util." + className);
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Failure wrong(String name, String why) {
        return new Failure(Exit.USAGE, "cannot name a recipe '%s': %s".formatted(name, why));
    }
}
