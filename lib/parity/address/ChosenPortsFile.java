package parity.address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import parity.config.ProjectFolder;
import parity.failure.Exit;
import parity.failure.Failure;

/** Where a project's chosen ports are kept: {@code .parity/ports.json} in its directory. */
public record ChosenPortsFile(Path project) {

    private static final String NAME = "ports.json";

    /** The choices made so far; none where nothing was ever recorded. */
    public ChosenPorts read() {
        try {
            return ChosenPorts.parse(Files.readString(file()));
        } catch (NoSuchFileException e) {
            return ChosenPorts.NONE;
        } catch (IOException | Failure e) {
            throw new Failure(
                    Exit.USAGE,
                    "cannot read %s: %s; delete it, then 'validate-ports --fix' writes it anew"
                            .formatted(file(), e.getMessage()));
        }
    }

    public void write(ChosenPorts ports) {
        try {
            new ProjectFolder(project).write(NAME, ports.text());
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; may you write there, and is there room?".formatted(file(), e));
        }
    }

    public Path file() {
        return new ProjectFolder(project).file(NAME);
    }
}
