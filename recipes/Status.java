///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.StatusReport;
import parity.stack.Stack;
import parity.terminal.Report;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Say what of the project is there, and what it is doing.")
class Status extends Recipe {

    void main(String... args) {
        serveQuickly("status", args);
    }

    @Override
    protected Report cook() {
        return StatusReport.of(Stack.here());
    }
}
