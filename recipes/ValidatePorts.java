///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.nio.file.Path;
import java.util.List;
import parity.PortsReport;
import parity.Recipe;
import parity.ports.PortInspection;
import parity.ports.PortPolicy;
import parity.ports.ProjectPorts;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate-ports",
        description = "Say which ports are free, who holds the others, and what to use instead.")
class ValidatePorts extends Recipe {

    @Parameters(paramLabel = "PORT", description = "These instead of the project's: 5432, 53/udp, 127.0.0.1:8080.")
    List<String> ports = List.of();

    @Option(names = "--fix", description = "Record a free port for each that is taken; every recipe then uses it.")
    boolean fix;

    @Option(names = "--strict", description = "Accept the ports as they are written only, none recorded instead.")
    boolean strict;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        var policy = PortPolicy.of(fix, strict);
        return new PortsReport(PortInspection.of(ProjectPorts.namedOrIn(Path.of(""), ports), policy));
    }
}
