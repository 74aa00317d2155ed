///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Surroundings;
import parity.terminal.Report;
import picocli.CommandLine.Command;

@Command(name = "validate-platform", description = "Check system, container engine and Compose.")
class ValidatePlatform extends Recipe {

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Surroundings.checkup().platform();
    }
}
