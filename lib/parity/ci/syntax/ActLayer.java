package parity.ci.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parity.ci.Finding;
import parity.ci.WorkflowFiles;
import parity.config.Version;
import parity.failure.Failure;
import parity.files.Folders;
import parity.shell.Command;
import parity.shell.Program;

/** Whether act accepts the workflows; it is kept from the user's own settings and token. */
record ActLayer(Path program, Version version) implements Layer {

    /** Another program of this name would not know what we ask. */
    static Optional<Layer> ifThere() {
        return Program.find("act").flatMap(program -> {
            var said = Command.of(program.toString(), "--version").run().out();
            return said.startsWith("act version")
                    ? Optional.of(new ActLayer(program, Version.in(said)))
                    : Optional.empty();
        });
    }

    @Override
    public String name() {
        return "act " + version;
    }

    @Override
    public List<Finding> check(WorkflowFiles files) {
        try {
            var home = Files.createTempDirectory("parity-act");
            try {
                return files.files().stream()
                        .flatMap(file -> check(file, files.name(file), home).stream())
                        .toList();
            } finally {
                Folders.remove(home);
            }
        } catch (IOException e) {
            throw new Failure("cannot make a directory for act to work in: " + e.getMessage());
        }
    }

    /** One file a time: of several it names the first bad one only. */
    private Optional<Finding> check(Path file, String name, Path home) {
        var outcome = Command.of(
                        program.toString(),
                        "--validate",
                        "--strict",
                        "-W",
                        file.toAbsolutePath().toString(),
                        "-P",
                        "ubuntu-latest=none",
                        // Else it asks GitHub's own command line for the user's.
                        "-s",
                        "GITHUB_TOKEN=none")
                .in(home)
                .with("HOME", home.toString())
                .with("XDG_CONFIG_HOME", home.toString())
                .run();
        return outcome.succeeded()
                ? Optional.empty()
                : Optional.of(ActComplaint.of(name, outcome.out() + outcome.err()));
    }
}
