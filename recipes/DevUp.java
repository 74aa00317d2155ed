///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.BringUp;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev-up", description = "Bring the project up, and return when it is ready.")
class DevUp extends Recipe {

    @Mixin
    BringUp up = new BringUp();

    void main(String... args) {
        serveQuickly("dev-up", args);
    }

    @Override
    protected Report cook() {
        return up.all(terminal());
    }
}
