///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Surroundings;
import parity.platform.Checkup.Mandate;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "Check everything that recipes need here, and mend it with --fix.")
class Doctor extends Recipe {

    @Option(names = "--fix", description = "Show the commands that mend it, ask, and run them.")
    boolean fix;

    @Option(names = "--dry-run", description = "Show the commands only.")
    boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Agree beforehand, for scripts.")
    boolean yes;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Surroundings.doctor().see(new Mandate(fix, dryRun, yes), terminal());
    }
}
