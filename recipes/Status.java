///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.util.List;
import parity.Recipe;
import parity.StatusReport;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "status", description = "Say what of the project is there, and what it is doing.")
class Status extends Recipe {

    @Parameters(paramLabel = "SERVICE", description = "Only these.")
    List<String> services = List.of();

    void main(String... args) {
        serveQuickly("status", args);
    }

    @Override
    protected Report cook() {
        return StatusReport.here(services, terminal());
    }
}
