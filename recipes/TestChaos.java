///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Chaos;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "test-chaos", description = "Make trouble of a kind for a while, and say what clients saw of it.")
class TestChaos extends Recipe {

    @Mixin
    Chaos chaos = new Chaos();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return chaos.here(terminal());
    }
}
