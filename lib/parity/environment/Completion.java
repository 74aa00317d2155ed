package parity.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an environment file lacks, or was given: the names of secrets, and the example it begins with. */
public record Completion(Path file, Optional<Path> example, List<String> secrets) {

    public Completion {
        secrets = List.copyOf(secrets);
    }

    public boolean isNothing() {
        return example.isEmpty() && secrets.isEmpty();
    }
}
