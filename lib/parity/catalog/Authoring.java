package parity.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;

/** The making of a recipe in a project, with all that belongs to one. */
public record Authoring(
        Project project,
        Map<String, String> environment,
        @Nullable String library) {

    public static Authoring here(@Nullable String library) {
        var environment = new HashMap<>(System.getenv());
        environment.remove("parity.root");
        var root = System.getProperty("parity.root");
        if (root != null) {
            environment.put("parity.root", root);
        }
        return new Authoring(Project.around(Project.here()), environment, library);
    }

    /** What would be written; refused when any of it is in somebody's way. */
    public Draft draft(String typed, @Nullable String sentence, @Nullable String group) {
        var name = new RecipeName(typed);
        refuseTaken(name);
        var recipe =
                new RecipeText(name, RecipeText.sentence(sentence == null ? name.sentence() : sentence), reference());
        var changes = new ArrayList<Change>();
        changes.add(created("recipes/" + name.className() + ".java", recipe.source()));
        changes.add(created("tests/recipes/" + name.className() + "Test.java", recipe.test()));
        var catalog = catalog().with(recipe.entry(group == null ? "" : group));
        changes.add(new Change(project.catalog(), catalog.text(), !Files.exists(project.catalog())));
        changes.addAll(readme(catalog));
        return new Draft(project.root(), name.name(), changes);
    }

    private void refuseTaken(RecipeName name) {
        if (Catalog.parse(catalog().text(), "").names().contains(name.name())) {
            throw taken(name, "%s has a recipe of that name".formatted(project.catalog()));
        }
        if (!project.isLibrary() && Catalog.ours().names().contains(name.name())) {
            throw taken(name, "Parity has a recipe of that name");
        }
        if (Files.exists(project.root().resolve(name.name()))) {
            throw taken(
                    name,
                    "JBang would take the file or folder %s instead"
                            .formatted(project.root().resolve(name.name())));
        }
    }

    private String reference() {
        return project.isLibrary() ? "../lib/Library.java" : new Origin(project, environment).reference(library);
    }

    private CatalogText catalog() {
        return Files.exists(project.catalog()) ? new CatalogText(text(project.catalog())) : CatalogText.empty();
    }

    /** Only Parity's own README has a table of recipes to keep. */
    private List<Change> readme(CatalogText catalog) {
        var file = project.root().resolve("README.md");
        if (!project.isLibrary() || !Files.exists(file) || !new Readme(text(file)).hasTable()) {
            return List.of();
        }
        var page = new Readme(text(file)).with(Catalog.parse(catalog.text(), "Others"));
        return List.of(new Change(file, page.text(), false));
    }

    private Change created(String path, String text) {
        var file = project.root().resolve(path);
        if (Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            throw new Failure(Exit.USAGE, "cannot write %s: it exists".formatted(file));
        }
        return new Change(file, text, true);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, "cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }

    private static Failure taken(RecipeName name, String why) {
        return new Failure(Exit.USAGE, "cannot name a recipe '%s': %s; choose another".formatted(name.name(), why));
    }
}
