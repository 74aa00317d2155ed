package parity.platform;

import java.time.Duration;
import java.util.List;
import parity.failure.Failure;
import parity.shell.Command;

/** What apt is configured for: the distribution's mirror, its suites, and whether Docker's own packages are offered. */
public record Apt(String mirror, boolean offersDocker, boolean knowsNewerSuite) {

    /** Debian's suite where a current engine and Compose are found, whatever the release. */
    static final String NEWER_SUITE = "sid";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Apt unknown() {
        return new Apt("", false, false);
    }

    static Apt here(Release release) {
        return read(targets("$(CODENAME) $(REPO_URI)"), output("apt-cache", "policy", "docker-ce"), release.codename());
    }

    static Apt read(String targets, String policy, String codename) {
        var lines = targets.lines().map(String::strip).toList();
        return new Apt(
                mirrorOf(codename, lines),
                policy.lines().map(String::strip).anyMatch(Apt::namesCandidate),
                lines.stream().anyMatch(line -> line.startsWith(NEWER_SUITE + " ")));
    }

    private static String mirrorOf(String codename, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(codename + " "))
                .map(line -> line.substring(codename.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static boolean namesCandidate(String line) {
        return line.startsWith("Candidate: ") && !line.endsWith("(none)");
    }

    private static String targets(String format) {
        return output("apt-get", "indextargets", "--format", format, "Created-By: Packages");
    }

    private static String output(String... words) {
        try {
            return Command.of(words).with("LC_ALL", "C").within(PATIENCE).run().out();
        } catch (Failure e) {
            return "";
        }
    }
}
