package parity.act;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;

/** What GitHub tells a workflow of the event that starts it, as far as the repository here knows. */
record EventFile(Path root, String event) {

    private static final String MAIN = "main";

    String text() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("repository", Map.of("default_branch", MAIN));
        if (event.startsWith("pull_request")) {
            facts.put("action", "opened");
            facts.put("number", 1);
            facts.put("pull_request", Map.of("number", 1, "head", head(), "base", Map.of("ref", MAIN)));
        } else if (!git("rev-parse", "HEAD").isEmpty()) {
            facts.put("ref", "refs/heads/" + branch());
            facts.put("after", git("rev-parse", "HEAD"));
        }
        return Json.write(facts) + "\n";
    }

    private Map<String, String> head() {
        return Map.of("ref", branch(), "sha", git("rev-parse", "HEAD"));
    }

    private String branch() {
        var branch = git("symbolic-ref", "--short", "-q", "HEAD");
        return branch.isEmpty() ? MAIN : branch;
    }

    private String git(String... words) {
        try {
            var line = new java.util.ArrayList<>(java.util.List.of("git"));
            line.addAll(java.util.List.of(words));
            var said = Command.of(line).in(root).run();
            return said.succeeded() ? said.out().strip() : "";
        } catch (Failure e) {
            return "";
        }
    }
}
