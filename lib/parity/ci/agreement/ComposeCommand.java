package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A command of {@code docker compose}: its files, the profiles and services that it names, and whether it starts any. */
record ComposeCommand(
        List<String> files, List<String> profiles, List<String> services, boolean starts, boolean isAlone) {

    /** Options of {@code docker compose} and its {@code up}, {@code run} that take a value. */
    private static final Set<String> VALUED = Set.of(
            "-f",
            "--file",
            "-p",
            "--project-name",
            "--profile",
            "--env-file",
            "--project-directory",
            "--parallel",
            "--ansi",
            "--progress",
            "-e",
            "--env",
            "-v",
            "--volume",
            "-w",
            "--workdir",
            "-u",
            "--user",
            "--name",
            "--entrypoint",
            "--publish",
            "-l",
            "--label",
            "--scale",
            "--timeout",
            "-t",
            "--wait-timeout",
            "--pull",
            "--exit-code-from",
            "--attach",
            "--no-attach",
            "--build-arg");

    private static final Set<String> STARTS = Set.of("up", "run", "start", "create", "build", "pull");

    /** These leave alone what a service depends on. */
    private static final Set<String> ALONE = Set.of("start", "build", "pull");

    static ComposeCommand of(List<String> words) {
        var files = new ArrayList<String>();
        var profiles = new ArrayList<String>();
        int at = 0;
        for (; at < words.size() && isBeforeVerb(words.get(at)); at++) {
            var option = words.get(at);
            boolean takesNext = VALUED.contains(option) && at + 1 < words.size();
            if (option.equals("-f") || option.equals("--file")) {
                files.add(takesNext ? words.get(at + 1) : "");
            } else if (option.startsWith("--file=")) {
                files.add(option.substring("--file=".length()));
            } else if (option.equals("--profile") && takesNext) {
                profiles.add(words.get(at + 1));
            } else if (option.startsWith("--profile=")) {
                profiles.add(option.substring("--profile=".length()));
            }
            at += takesNext ? 1 : 0;
        }
        boolean starts = at < words.size() && STARTS.contains(words.get(at));
        return new ComposeCommand(
                files,
                profiles,
                starts
                        ? services(
                                words.subList(at + 1, words.size()),
                                words.get(at).equals("run"))
                        : List.of(),
                starts,
                starts && (ALONE.contains(words.get(at)) || words.contains("--no-deps")));
    }

    /** An option, or a variable of the shell with options in it, or with none. */
    private static boolean isBeforeVerb(String word) {
        return word.startsWith("-") || word.startsWith("$");
    }

    /** A word that only the run knows; where no other names a service, any of them may be meant. */
    private static boolean isOpen(String word) {
        return word.startsWith("$") || word.startsWith("`");
    }

    /** The services that are named; {@code run} has one, and then its command. */
    private static List<String> services(List<String> words, boolean isRun) {
        var names = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean isPort = isRun && word.equals("-p");
            if (isOpen(word)) {
                continue;
            }
            if (!word.startsWith("-")) {
                names.add(word);
                if (isRun) {
                    return names;
                }
            } else if (VALUED.contains(word) && !(word.equals("-v") && !isRun) || isPort) {
                i++;
            }
        }
        return names;
    }
}
