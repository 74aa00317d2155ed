package parity.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** Recipes as the completion of a shell reads them: name, sentence, and whether it may ask for the options. */
public record Candidates(List<Entry> recipes) implements Report {

    public Candidates {
        recipes = List.copyOf(recipes);
    }

    @Override
    public void printTo(Terminal terminal) {
        for (var recipe : recipes) {
            terminal.print(recipe.name() + "\t" + recipe.sentence() + "\t" + (answersHelp(recipe) ? "asks" : "silent"));
        }
    }

    @Override
    public Object facts() {
        return this;
    }

    /** A foreign script may take no notice of {@code --help} and just run: a TAB must never start one. */
    private static boolean answersHelp(Entry recipe) {
        var file = Path.of(recipe.file());
        try {
            return !file.isAbsolute() || Files.readString(file).contains("extends Recipe");
        } catch (IOException e) {
            return false;
        }
    }
}
