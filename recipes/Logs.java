///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.util.List;
import parity.LogOptions;
import parity.LogsReport;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Show what the services said and say, in one stream, in the order of time.")
class Logs extends Recipe {

    @Parameters(paramLabel = "SERVICE", description = "These instead of all.")
    List<String> services = List.of();

    @Mixin
    LogOptions options = new LogOptions();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return LogsReport.of(services, options);
    }
}
