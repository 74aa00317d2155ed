///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Recovering;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "recover-from-sleep", description = "Repair, layer by layer, what a sleep left broken, and prove it.")
class RecoverFromSleep extends Recipe {

    @Mixin
    Recovering recovering = new Recovering();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return recovering.here(terminal());
    }
}
