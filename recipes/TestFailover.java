///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Drilling;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "test-failover", description = "Break the leader on purpose, and count what its clients lost.")
class TestFailover extends Recipe {

    @Mixin
    Drilling drilling = new Drilling();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return drilling.here(terminal());
    }
}
