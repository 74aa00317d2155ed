///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Reset;
import parity.stack.Stack;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev-reset", description = "Throw all data away, backed up first, and bring the project up as new.")
class DevReset extends Recipe {

    @Mixin
    Reset reset = new Reset();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return reset.on(Stack.here(), terminal());
    }
}
