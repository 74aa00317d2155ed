package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A command of docker's that takes an image, and whether what it starts stays in the background. */
record DockerCommand(String image, boolean stays) {

    /** Options of {@code docker run} that take no value; all others do. */
    private static final Set<String> FLAGS = Set.of(
            "-d",
            "--detach",
            "-i",
            "--interactive",
            "-t",
            "--tty",
            "-it",
            "-ti",
            "-dit",
            "-itd",
            "-id",
            "-di",
            "-dt",
            "-td",
            "--rm",
            "--privileged",
            "--init",
            "--read-only",
            "-P",
            "--publish-all",
            "--no-healthcheck",
            "-q",
            "--quiet",
            "--oom-kill-disable",
            "--disable-content-trust",
            "--all-tags",
            "-a");

    private static final Set<String> TAKES = Set.of("run", "create", "pull");

    /** Empty for commands that start nothing; {@code container} may stand before those that do. */
    static Optional<DockerCommand> of(List<String> words) {
        var verb = words.getFirst().equals("container") && words.size() > 1 ? words.subList(1, words.size()) : words;
        if (!TAKES.contains(verb.getFirst())) {
            return Optional.empty();
        }
        boolean stays =
                verb.stream().anyMatch(word -> word.equals("create") || word.equals("--detach") || isDetached(word));
        return image(verb.subList(1, verb.size())).map(image -> new DockerCommand(image, stays));
    }

    /** The tags that a build gives, with which what it made is run. */
    static List<String> built(List<String> words) {
        var verb = words.stream()
                .dropWhile(word -> word.equals("buildx") || word.equals("image"))
                .toList();
        if (verb.isEmpty() || !verb.getFirst().equals("build")) {
            return List.of();
        }
        var tags = new ArrayList<String>();
        for (int i = 1; i < verb.size(); i++) {
            var word = verb.get(i);
            if ((word.equals("-t") || word.equals("--tag")) && i + 1 < verb.size()) {
                tags.add(verb.get(i + 1));
            } else if (word.startsWith("--tag=")) {
                tags.add(word.substring("--tag=".length()));
            }
        }
        return tags;
    }

    private static boolean isDetached(String word) {
        return word.startsWith("-") && !word.startsWith("--") && FLAGS.contains(word) && word.contains("d");
    }

    /** The first word that is neither an option nor its value. */
    private static Optional<String> image(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("-")) {
                return Optional.of(word);
            }
            boolean takesNext = !word.contains("=") && !FLAGS.contains(word);
            i += takesNext ? 1 : 0;
        }
        return Optional.empty();
    }
}
