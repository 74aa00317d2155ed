///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Surroundings;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "validate-resources", description = "Check the engine's memory, CPUs and disk against what is needed.")
class ValidateResources extends Recipe {

    @Option(names = "--ignore", description = "Warn where it would fail.")
    boolean ignore;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Surroundings.checkup().resources().tolerant(ignore);
    }
}
