package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;

/** The commands of a shell script, as far as they can be told apart without a shell. */
final class Script {

    /** What may start something that we know of. */
    private static final List<String> TELLING = List.of(
            "docker",
            "podman",
            " run -",
            "jbang",
            "mvnw",
            "gradlew",
            "rustup",
            "cargo ",
            "systemctl",
            "service ",
            "cd ",
            "npm ",
            "yarn ",
            "bun ",
            "make",
            "sh ",
            "/",
            ".sh");

    private Script() {}

    /** Most scripts start nothing that we know of, and need not be taken apart. */
    static boolean mayTell(String script) {
        return TELLING.stream().anyMatch(script::contains)
                || Packages.mayBeInstalled(script)
                || OwnInstaller.mayBeIn(script);
    }

    static List<List<String>> commands(String script) {
        var commands = new ArrayList<List<String>>();
        for (var line : joined(script).split("\n")) {
            if (!line.strip().startsWith("#")) {
                split(line).forEach(part -> add(Words.of(part), commands));
            }
        }
        return commands;
    }

    private static String joined(String script) {
        return script.replace("\r", "").replace("\\\n", " ");
    }

    /** Without the words that only lead up to a command. */
    private static void add(List<String> words, List<List<String>> commands) {
        int first = 0;
        while (first < words.size() && isLead(words.get(first))) {
            first++;
        }
        if (first < words.size()) {
            commands.add(words.subList(first, words.size()));
        }
    }

    private static boolean isLead(String word) {
        return switch (word) {
            case "sudo", "time", "exec", "then", "else", "do", "if", "!", "{", "(", "-E", "command" -> true;
            default -> word.startsWith("--mount") || isAssignment(word);
        };
    }

    private static boolean isAssignment(String word) {
        int sign = word.indexOf('=');
        return sign > 0 && word.substring(0, sign).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private static List<String> split(String line) {
        var parts = new ArrayList<String>();
        int start = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (line.startsWith("${{", i)) {
                int close = line.indexOf("}}", i);
                i = close < 0 ? line.length() : close + 1;
            } else if (c == ';' || c == '|' || c == '&') {
                parts.add(line.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(line.substring(Math.min(start, line.length())));
        return parts;
    }
}
