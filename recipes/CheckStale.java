///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.stack.Stack;
import parity.StaleReport;
import parity.terminal.Report;
import picocli.CommandLine.Command;

@Command(
        name = "check-stale",
        description = "Name the containers that are no longer what the files describe, and why.")
class CheckStale extends Recipe {

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return StaleReport.of(Stack.here());
    }
}
