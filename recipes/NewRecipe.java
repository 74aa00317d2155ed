///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import org.jspecify.annotations.Nullable;
import parity.Recipe;
import parity.catalog.Authoring;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new-recipe", description = "Write a recipe of your own, its alias and its test.")
class NewRecipe extends Recipe {

    @Parameters(paramLabel = "NAME", description = "What people will type, like smoke-test.")
    String name;

    @Option(names = "--sentence", paramLabel = "TEXT", description = "What it does, in one sentence.")
    @Nullable String sentence;

    @Option(names = "--group", paramLabel = "GROUP", description = "The group in which it is listed.")
    @Nullable String group;

    @Option(names = "--library", paramLabel = "REF", description = "URL or path of Parity's lib/Library.java.")
    @Nullable String library;

    @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    boolean dryRun;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Authoring.here(library).draft(name, sentence, group).write(dryRun);
    }
}
