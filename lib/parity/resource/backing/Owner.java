package parity.resource.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import parity.failure.Failure;

/** Whom a server in a container runs as, so that what it writes can be deleted by whoever started it. */
record Owner(int user, int group) {

    /** Servers refuse to run as root, who may delete what this one owns. */
    private static final Owner OF_ROOT = new Owner(999, 999);

    /** Empty on a system whose engine sees to it by itself. */
    static Optional<Owner> of(Path folder) {
        try {
            int user = (int) Files.getAttribute(folder, "unix:uid");
            int group = (int) Files.getAttribute(folder, "unix:gid");
            return Optional.of(user == 0 ? OF_ROOT : new Owner(user, group));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Gives it what is to be mounted; only root has anything to give away. */
    void take(Path file) {
        try {
            if (!Files.getAttribute(file, "unix:uid").equals(user)) {
                Files.setAttribute(file, "unix:uid", user);
                Files.setAttribute(file, "unix:gid", group);
            }
        } catch (IOException e) {
            throw new Failure(
                    "cannot give %s to user %d, whom the server runs as: %s".formatted(file, user, e.getMessage()));
        }
    }

    /** What makes the number a name: programs there look it up. */
    String accounts() {
        return "root:x:0:0:root:/root:/bin/sh\nparity:x:%d:%d:parity:/tmp:/bin/sh\n".formatted(user, group);
    }

    @Override
    public String toString() {
        return user + ":" + group;
    }
}
