///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.VariablesReport;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "env", description = "Print the variables that a service gets, for an IDE or a shell.")
class Env extends Recipe {

    @Mixin
    VariablesReport variables = new VariablesReport();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return variables;
    }
}
