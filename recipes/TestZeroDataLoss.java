///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.LosingNothing;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "test-zero-data-loss",
        description = "Break the leader in synchronous mode, and prove that nothing acknowledged is lost.")
class TestZeroDataLoss extends Recipe {

    @Mixin
    LosingNothing losingNothing = new LosingNothing();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return losingNothing.here(terminal());
    }
}
