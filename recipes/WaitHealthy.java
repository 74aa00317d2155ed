///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.util.List;
import parity.HealthReport;
import parity.Patience;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "wait-healthy", description = "Wait until all is healthy, or say who holds it up.")
class WaitHealthy extends Recipe {

    @Parameters(paramLabel = "SERVICE", description = "Only these.")
    List<String> services = List.of();

    @Mixin
    Patience patience = new Patience();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return HealthReport.here(services, patience.when(true), terminal());
    }
}
