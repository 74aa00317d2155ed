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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "health", description = "Ask every component how it is, and say what is wrong between them.")
class Health extends Recipe {

    @Parameters(paramLabel = "SERVICE", description = "Only these.")
    List<String> services = new java.util.ArrayList<>();

    @Option(names = "--services", paramLabel = "SERVICE", split = ",", description = "The same: db,cache.")
    List<String> more = List.of();

    @Option(names = "--wait", description = "Wait until all are healthy.")
    boolean wait;

    @Mixin
    Patience patience = new Patience();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        services.addAll(more);
        return HealthReport.here(services, patience.when(wait), terminal());
    }
}
