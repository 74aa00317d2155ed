package parity.loop;

import java.io.IOException;
import java.nio.file.Path;
import parity.failure.Failure;
import parity.files.HeldFile;

/** The right to run a project's services, which one supervisor has at a time. */
record Lock(HeldFile file) implements AutoCloseable {

    static Lock of(Path folder, String project) {
        try {
            var file = HeldFile.in(folder, "lock");
            if (!file.take("pid " + ProcessHandle.current().pid())) {
                try (file) {
                    throw new Failure(
                            "the services of %s are run by another 'dev' already (%s); end that one with 'q' or 'dev-down'"
                                    .formatted(project, file.holder()));
                }
            }
            return new Lock(file);
        } catch (IOException e) {
            throw new Failure("cannot lock %s: %s".formatted(folder, e.getMessage()));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
