///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Arranging;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "ide", description = "Tell VS Code and IntelliJ how to run and debug the project's services.")
class Ide extends Recipe {

    @Mixin
    Arranging arranging = new Arranging();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return arranging.perform();
    }
}
