///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Data;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;

@Command(name = "dev-seed", description = "Run the project's seed files on the database.")
class DevSeed extends Recipe {

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Data.here(terminal()).seed();
    }
}
