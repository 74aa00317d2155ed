///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.TakeDown;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev-down", description = "Take the project down; its data stays, unless --volumes says otherwise.")
class DevDown extends Recipe {

    @Mixin
    TakeDown down = new TakeDown();

    void main(String... args) {
        serveQuickly("dev-down", args);
    }

    @Override
    protected Report cook() {
        return down.here(terminal());
    }
}
