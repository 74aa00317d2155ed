package parity.environment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import parity.compose.ComposeCommand;
import parity.config.Project;
import parity.json.Json;

/** What compose files insist on, {@code ${NAME:?why}}, read while it is still unset; and the project's name. */
record RequiredVariables(String project, Map<String, String> whys) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** As written, for where ports are moved to is found out with all set. Nothing where they can't be read: reading in earnest says why. */
    static RequiredVariables of(Project project) {
        var outcome = ComposeCommand.of(project)
                .asWritten()
                .with("config", "--no-interpolate", "--format", "json")
                .within(LIMIT)
                .run();
        return outcome.succeeded()
                ? new RequiredVariables(Json.parse(outcome.out()).get("name").text(), in(outcome.out()))
                : new RequiredVariables(project.settings().name(), Map.of());
    }

    /** The names in a text, each with what is said about it. */
    static Map<String, String> in(String text) {
        var found = new LinkedHashMap<String, String>();
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
            int end = endOfName(text, at + 2);
            int mark = end < text.length() && text.charAt(end) == ':' ? end + 1 : end;
            if (mark < text.length() && text.charAt(mark) == '?' && !isEscaped(text, at)) {
                int close = text.indexOf('}', mark);
                found.putIfAbsent(
                        text.substring(at + 2, end), text.substring(mark + 1, close < 0 ? text.length() : close));
            }
        }
        return found;
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** {@code $${NAME:?}} is left to a shell in the container. */
    private static boolean isEscaped(String text, int dollar) {
        int before = dollar;
        while (before > 0 && text.charAt(before - 1) == '$') {
            before--;
        }
        return (dollar - before) % 2 == 1;
    }
}
