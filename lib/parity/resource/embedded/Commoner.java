package parity.resource.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;
import parity.shell.Program;

/** Runs what refuses to run as root: in a user namespace root is nobody, and what it writes is root's all the same. */
final class Commoner {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Commoner() {}

    /** The words, or those that run them as somebody else. */
    static List<String> words(List<String> words) {
        return isRoot() ? Stream.concat(NAMESPACE.stream(), words.stream()).toList() : words;
    }

    static void requireOne(String product) {
        if (isRoot() && !worksHere()) {
            throw new Failure(
                    Exit.MISSING,
                    "%s refuses to run as root, and this machine lets root be nobody else (unshare --user); run as another user, or say engine: docker"
                            .formatted(product));
        }
    }

    private static boolean worksHere() {
        return Program.exists("unshare")
                && Command.of("unshare", "--user", "true").within(LIMIT).run().succeeded();
    }

    private static boolean isRoot() {
        // The owner of what we are, which costs no process.
        try {
            return java.nio.file.Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
                    && uid == 0;
        } catch (java.io.IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return System.getProperty("user.name").equals("root");
        }
    }
}
