///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Waking;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev-restart", description = "Stop and start services, and return when they are ready.")
class DevRestart extends Recipe {

    @Mixin
    Waking waking = new Waking();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return waking.restart(terminal());
    }
}
