package parity.drill.scene;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a node of Patroni's wrote into its log since a fault, and what that tells. */
record PatroniLog(List<String> lines) {

    /** {@code 2026-11-22 05:28:14,509 INFO: following a different leader because ...}; PostgreSQL writes its own otherwise. */
    private static final Pattern SENTENCE = Pattern.compile("^[\\d-]+ [\\d:]+,\\d+ [A-Z]+: (.+)");

    /** What it says in every turn, whatever happens. */
    private static final List<String> HABITS = List.of(
            "Lock owner",
            "Local timeline",
            "No PostgreSQL configuration items changed",
            "Loop time exceeded",
            "Request failed to",
            "Selected new etcd server");

    /** By which way it came back: the costliest that was gone. */
    String wayBack() {
        if (has("replica has been created") || has("bootstrapped from leader")) {
            return "re-clone";
        }
        return has("running pg_rewind") ? "rewind" : "replay";
    }

    /** The last that it said of its own doing; one that says nothing at all hangs, or is frozen. */
    String lastWords() {
        var sentences = lines.stream()
                .map(SENTENCE::matcher)
                .filter(Matcher::matches)
                .map(sentence -> sentence.group(1))
                .toList();
        return sentences.reversed().stream()
                .filter(words -> HABITS.stream().noneMatch(words::startsWith))
                .findFirst()
                .map(words -> "said last: " + words)
                .orElse(sentences.isEmpty() ? "said nothing" : "said nothing of its own doing");
    }

    private boolean has(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }
}
