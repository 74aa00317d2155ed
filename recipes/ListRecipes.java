///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import org.jspecify.annotations.Nullable;
import parity.Recipe;
import parity.catalog.Recipes;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "list", description = "List the recipes, in groups.")
class ListRecipes extends Recipe {

    @Parameters(arity = "0..1", paramLabel = "NAME-PART", description = "Only those with this in their name.")
    @Nullable
    String part;

    @Option(names = "--complete", hidden = true, description = "For the completion of a shell: one recipe a line.")
    boolean complete;

    @Option(names = "--missing", hidden = true, description = "For the launcher: say that there is no such recipe.")
    @Nullable
    String missing;

    void main(String... args) {
        serveQuickly("list", args);
    }

    @Override
    protected Report cook() {
        var recipes = Recipes.here().without(missing).matching(part);
        return complete ? recipes.candidates() : recipes;
    }
}
