///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Data;
import parity.Recipe;
import parity.platform.Consent;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dev-restore", description = "Put a backup in the place of what the database holds.")
class DevRestore extends Recipe {

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "latest", description = "Which (latest).")
    String file;

    @Option(
            names = {"-y", "--yes"},
            description = "Agree beforehand, for scripts.")
    boolean yes;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Data.here(terminal()).restore(file, Consent.of(terminal(), yes));
    }
}
