package parity.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.config.ProjectFiles;
import parity.failure.Exit;
import parity.failure.Failure;

/** A folder that has recipes, or may get some: the nearest one around us that looks like the top of a project. */
public record Project(Path root) {

    private static final List<String> SIGNS = List.of(Catalog.FILE, ProjectFiles.PARITY, ".git");

    /** The project around a folder; a folder in no project is one by itself. */
    public static Project around(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (isTop(place)) {
                return new Project(place);
            }
        }
        return new Project(folder);
    }

    /** The nearest catalog around a folder, as JBang finds it. */
    public static Optional<Project> withCatalogAround(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.isRegularFile(place.resolve(Catalog.FILE))) {
                return Optional.of(new Project(place));
            }
        }
        return Optional.empty();
    }

    /** The checkout that this library runs from, when it does. */
    public static Project ofLibrary() {
        var root = System.getProperty("parity.root");
        for (Path place = root == null ? here() : Path.of(root); place != null; place = place.getParent()) {
            if (new Project(place).isLibrary()) {
                return new Project(place);
            }
        }
        throw new Failure(Exit.MISSING, "cannot find Parity's catalog: it is neither in the jar nor above " + here());
    }

    public static Path here() {
        return Path.of("").toAbsolutePath();
    }

    /** True for Parity's own repository, whose recipes reach the library beside them. */
    public boolean isLibrary() {
        return Files.isRegularFile(root.resolve("lib/Library.java")) && Files.isDirectory(root.resolve("lib/parity"));
    }

    public Path catalog() {
        return root.resolve(Catalog.FILE);
    }

    public String name() {
        @Nullable Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }

    private static boolean isTop(Path folder) {
        return Stream.concat(SIGNS.stream(), ProjectFiles.COMPOSE.stream())
                .anyMatch(sign -> Files.exists(folder.resolve(sign)));
    }
}
