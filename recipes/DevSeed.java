///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Contents;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev-seed", description = "Run the project's seed files on the database.")
class DevSeed extends Recipe {

    @Mixin
    Contents contents = new Contents();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return contents.seed(terminal());
    }
}
