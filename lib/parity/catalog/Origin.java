package parity.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.config.Fingerprint;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** How a recipe outside of Parity's repository reaches the library: what stands behind its {@code //DEPS}. */
record Origin(Project project, Map<String, String> environment) {

    private static final String LIBRARY = "lib/Library.java";

    /** As it was typed; else as the project's other recipes do; else where this library itself came from. */
    String reference(@Nullable String typed) {
        if (typed != null) {
            return checked(typed.contains("://") ? typed : reached(typed));
        }
        return ofOtherRecipes()
                .or(this::ofCheckout)
                .or(this::ofJBangsCatalogs)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "cannot tell where Parity's library came from; name it with --library URL-or-path of "
                                + LIBRARY));
    }

    private String reached(String typed) {
        var file = Path.of(typed);
        if (!Files.isRegularFile(file)) {
            throw new Failure(Exit.USAGE, "no library at '%s'; --library names a %s".formatted(typed, LIBRARY));
        }
        // JBang reads a relative path from the recipe's folder on.
        var reached = file.isAbsolute()
                ? file
                : project.root()
                        .resolve("recipes")
                        .relativize(file.toAbsolutePath().normalize());
        return reached.toString().replace('\\', '/');
    }

    private Optional<String> ofOtherRecipes() {
        try (var recipes = Files.list(project.root().resolve("recipes"))) {
            return recipes.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(Origin::lines)
                    .filter(line -> line.startsWith("//DEPS ") && line.strip().endsWith("/" + LIBRARY))
                    .map(line -> line.substring("//DEPS ".length()).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> ofCheckout() {
        var root = environment.get("parity.root");
        return Optional.ofNullable(root)
                .map(folder -> checked(Path.of(folder, LIBRARY).toString().replace('\\', '/')));
    }

    /** JBang keeps the catalogs it was told of, and a copy of every file it fetched, named by its address. */
    private Optional<String> ofJBangsCatalogs() {
        return Stream.of(project.catalog(), jbang().resolve(Catalog.FILE), jbang().resolve("implicit-catalog.json"))
                .flatMap(Origin::catalogs)
                .map(catalog -> catalog.substring(0, catalog.lastIndexOf('/') + 1) + LIBRARY)
                .filter(this::wasFetched)
                .findFirst();
    }

    private static Stream<String> catalogs(Path file) {
        try {
            return Json.parse(Files.readString(file)).get("catalogs").entries().values().stream()
                    .map(catalog -> catalog.get("catalog-ref").text())
                    .filter(catalog -> catalog.contains("://"));
        } catch (IOException | Failure e) {
            return Stream.empty();
        }
    }

    private boolean wasFetched(String address) {
        var cache = environment.getOrDefault(
                "JBANG_CACHE_DIR", jbang().resolve("cache").toString());
        return Files.isDirectory(Path.of(cache, "urls", Fingerprint.of(address)));
    }

    private Path jbang() {
        return Path.of(environment.getOrDefault("JBANG_DIR", System.getProperty("user.home") + "/.jbang"));
    }

    /** JBang splits its directives at blanks, and knows no way to quote one. */
    private static String checked(String reference) {
        if (reference.chars().anyMatch(Character::isWhitespace)) {
            throw new Failure(
                    Exit.USAGE,
                    "cannot reach the library at '%s': JBang splits //DEPS at blanks; give --library a URL or a path without"
                            .formatted(reference));
        }
        return reference;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
