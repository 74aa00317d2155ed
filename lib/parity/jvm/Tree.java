package parity.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import parity.files.Folders;

/** A folder of classes and what belongs beside them. */
record Tree(Path folder) {

    /** All files below, by their names from here. */
    TreeMap<String, Path> files() throws IOException {
        var files = new TreeMap<String, Path>();
        if (Files.isDirectory(folder)) {
            try (var walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile)
                        .forEach(file -> files.put(folder.relativize(file).toString(), file));
            }
        }
        return files;
    }

    /** The classes of one package. */
    List<Path> classesHere() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    void empty() throws IOException {
        Folders.remove(folder);
        Files.createDirectories(folder);
    }

    /** Takes a file where it differs: what runs out of this folder does not meet half a file, and sees no change that is none. */
    boolean take(String name, Path from) throws IOException {
        var to = folder.resolve(name);
        if (Files.exists(to) && Files.mismatch(from, to) < 0) {
            return false;
        }
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        var fresh = to.resolveSibling("." + to.getFileName() + ".tmp");
        Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Removes what nobody made any more. */
    void keepOnly(List<String> names) throws IOException {
        for (var file : files().entrySet()) {
            if (!names.contains(file.getKey())) {
                Files.delete(file.getValue());
            }
        }
    }
}
