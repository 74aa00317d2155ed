package parity.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import parity.shell.Command;
import parity.shell.Program;

/** Who may see a file of passwords, besides its owner. */
record Exposure(Path file) {

    /** What to do about each way in which it is seen. */
    List<String> warnings() {
        return Files.exists(file) ? Stream.concat(git(), others()).toList() : List.of();
    }

    private Stream<String> git() {
        return isSeenByGit()
                ? Stream.of("git would take %s along; write .env into .gitignore".formatted(file))
                : Stream.of();
    }

    private Stream<String> others() {
        return isReadByOthers()
                ? Stream.of("other users of this machine can read %s; chmod 600 %s".formatted(file, file))
                : Stream.of();
    }

    /** 1 is "not ignored"; outside of a repository it is another number. */
    private boolean isSeenByGit() {
        var folder = Objects.requireNonNull(file.getParent());
        return Program.exists("git")
                && Command.of("git", "check-ignore", "-q", String.valueOf(file.getFileName()))
                                .in(folder)
                                .run()
                                .exit()
                        == 1;
    }

    private boolean isReadByOthers() {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream()
                            .anyMatch(right -> right == PosixFilePermission.GROUP_READ
                                    || right == PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false;
        }
    }
}
