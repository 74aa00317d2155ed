///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.util.List;
import parity.Pausing;
import parity.Recipe;
import parity.stack.Stack;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dev-pause", description = "Put the project to rest: its CPU is freed, with --stop its memory too.")
class DevPause extends Recipe {

    @Parameters(paramLabel = "SERVICE", description = "These; without a name, all.")
    List<String> services = List.of();

    @Option(names = "--stop", description = "Stop instead of freezing: frees memory, takes longer to resume.")
    boolean stop;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Pausing.of(Stack.here(), services, stop, terminal());
    }
}
