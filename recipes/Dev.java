///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java
// REHEARSE sources

import parity.Developing;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev", description = "Run the project's services while it is worked on, with one log and one end.")
class Dev extends Recipe {

    @Mixin
    Developing developing = new Developing();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return developing.session(terminal());
    }
}
