package parity.act;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.files.Folders;

/** Where a run keeps what it works with and what was said; the last ten are kept. */
record RunFolder(Path root, String name, String token) {

    private static final String PLACE = ".parity/ci/runs";
    private static final int KEPT = 10;
    private static final String JOURNAL = "open.json";

    static RunFolder fresh(Path root) {
        var bytes = new byte[5];
        new SecureRandom().nextBytes(bytes);
        var token = "p" + HexFormat.of().formatHex(bytes);
        var now = LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        var folder = new RunFolder(root, now + "-" + token, token);
        try {
            new ProjectFolder(root).write("ci/readme.txt", "What runs of workflows here left to read.\n");
            for (var part : List.of("workflows", "logs", "home", "actions")) {
                Files.createDirectories(folder.file(part));
            }
            Files.createFile(folder.file("nothing"));
        } catch (IOException e) {
            throw new Failure("cannot make a folder for this run in %s: %s".formatted(root.resolve(PLACE), e));
        }
        return folder;
    }

    Path file(String path) {
        return root.resolve(PLACE).resolve(name).resolve(path);
    }

    /** As a workflow of the repository names it. */
    String fromRoot(String path) {
        return "%s/%s/%s".formatted(PLACE, name, path);
    }

    void write(String path, String text) {
        try {
            Files.writeString(file(path), text);
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(file(path), e.getMessage()));
        }
    }

    Path log(Place place) {
        return file("logs/%s.log".formatted(place.label().replaceAll("[^A-Za-z0-9._-]+", "-")));
    }

    Journal journal() {
        return new Journal(file(JOURNAL));
    }

    /** Those of runs that are under way, or were killed. */
    static List<Journal> journals(Path root) {
        return folders(root).stream()
                .map(folder -> folder.resolve(JOURNAL))
                .filter(Files::exists)
                .map(Journal::new)
                .toList();
    }

    /** All but the last few, and none that is under way. */
    static void forgetOld(Path root) {
        var folders = folders(root);
        folders.stream()
                .limit(Math.max(0, folders.size() - KEPT))
                .filter(folder -> !Files.exists(folder.resolve(JOURNAL)))
                .forEach(RunFolder::remove);
    }

    private static List<Path> folders(Path root) {
        var place = root.resolve(PLACE);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var folders = Files.list(place)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void remove(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            // It takes its room; the next run tries again.
        }
    }
}
