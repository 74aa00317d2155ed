///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.BringUp;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev-up-fast", description = "Bring the project's small form up: same ports, same data, less of it.")
class DevUpFast extends Recipe {

    @Mixin
    BringUp up = new BringUp();

    void main(String... args) {
        serveQuickly("dev-up-fast", args);
    }

    @Override
    protected Report cook() {
        return up.small(terminal());
    }
}
