package parity.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import parity.failure.Exit;
import parity.failure.Failure;

/** The folder of a project, which the data of its services may not leave, not by a link either. */
record Borders(Path project, String service) {

    void require(List<Path> parts) {
        for (var part : parts) {
            try {
                if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                    require(part);
                }
            } catch (IOException e) {
                throw new Failure("cannot look into %s: %s; see who owns it".formatted(part, e.getMessage()));
            }
        }
    }

    private void require(Path part) throws IOException {
        var home = project.toRealPath();
        // A link that leads nowhere yet would be followed by whoever writes first.
        var real = Files.exists(part) ? part.toRealPath() : Files.readSymbolicLink(part);
        if (!home.resolve(real).normalize().startsWith(home)) {
            throw new Failure(
                    Exit.REFUSED,
                    "the data of %s would lie outside of the project: %s is a link to %s; remove the link"
                            .formatted(service, part, real));
        }
    }
}
