package parity.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Terminal;

/** The recipes that can be run here: Parity's, and those of the project we stand in. */
public record Recipes(List<Entry> recipes) implements Report {

    public Recipes {
        recipes = List.copyOf(recipes);
    }

    public static Recipes here() {
        var all = new ArrayList<>(Catalog.ours().entries());
        var project = Project.withCatalogAround(Project.here());
        if (project.isPresent() && !project.get().isLibrary()) {
            all.addAll(ofProject(project.get()).entries());
        }
        return new Recipes(all);
    }

    /** Those with the part in their name; all, when there is no part. */
    public Recipes matching(@Nullable String part) {
        if (part == null) {
            return this;
        }
        var wanted = part.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Entry>();
        for (var recipe : recipes) {
            if (recipe.name().contains(wanted)) {
                found.add(recipe);
            }
        }
        if (found.isEmpty()) {
            throw unknown(part);
        }
        return new Recipes(found);
    }

    /** What the launcher says of a word that it found in no catalog of its own; without one, all are listed. */
    public Recipes without(@Nullable String missing) {
        if (missing == null) {
            return this;
        }
        if (names().contains(missing)) {
            throw new Failure(
                    Exit.USAGE, "'%s' is this project's own recipe; run it with: jbang %1$s".formatted(missing));
        }
        throw unknown(missing);
    }

    @Override
    public void printTo(Terminal terminal) {
        int width = width();
        var text = new StringBuilder();
        for (var group : groups().entrySet()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(terminal.paint(Style.BOLD, group.getKey()));
            for (var recipe : group.getValue()) {
                var filler = " ".repeat(width - recipe.name().length() + 2);
                text.append("\n  ").append((recipe.name() + filler + recipe.sentence()).stripTrailing());
            }
        }
        text.append("\n\nRun one: ./jbang RECIPE [OPTION...]; what it can do: ./jbang RECIPE --help");
        // In one go: each line of its own would be a write to the log of its own, and this recipe is about its start.
        terminal.print(text.toString());
    }

    /** The same for a shell that completes words. */
    public Candidates candidates() {
        return new Candidates(recipes);
    }

    @Override
    public Object facts() {
        return this;
    }

    /** Groups in the order in which they first appear, whatever lies between their recipes. */
    Map<String, List<Entry>> groups() {
        var groups = new LinkedHashMap<String, List<Entry>>();
        for (var recipe : recipes) {
            groups.computeIfAbsent(recipe.group(), _ -> new ArrayList<>()).add(recipe);
        }
        return groups;
    }

    private static Catalog ofProject(Project project) {
        var file = project.catalog();
        var group = "This project (" + project.name() + ")";
        // A group of their own, even where they name another: who lists wants to see which recipes are the project's.
        var own = new ArrayList<Entry>();
        for (var entry : Catalog.read(file, group).entries()) {
            own.add(new Entry(entry.name(), project.root().resolve(entry.file()).toString(), entry.sentence(), group));
        }
        return new Catalog(own);
    }

    private Failure unknown(String name) {
        return new Failure(Exit.USAGE, "no recipe '" + name + "'" + Nearest.hint(name, names()));
    }

    private List<String> names() {
        return new Catalog(recipes).names();
    }

    private int width() {
        int width = 0;
        for (var recipe : recipes) {
            width = Math.max(width, recipe.name().length());
        }
        return width;
    }
}
