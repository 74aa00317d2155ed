///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java
//SOURCES ../lib/Testing.java

import parity.Recipe;
import parity.terminal.Report;
import parity.testing.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = "Compile and run the tests of this project.")
class RunTests extends Recipe {

    @Parameters(paramLabel = "PATTERN", arity = "0..1", description = "Only tests whose class or name contains this.")
    String pattern;

    @Option(names = "--unit", description = "Only tests that need no engine and start no recipe.")
    boolean unit;

    @Option(names = "--scenarios", description = "Only tests on a real engine.")
    boolean scenarios;

    @Option(names = "--long", description = "Also what takes minutes more; a PATTERN that names it does, too.")
    boolean takesLong;

    @Option(names = "--beside", description = "Those that share nothing beside the others: for a machine with cores to spare.")
    boolean beside;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Suite.here(unit, scenarios, takesLong, beside, pattern).run(terminal());
    }
}
