///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Waking;
import parity.stack.Stack;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "dev-resume", description = "Wake the project, and return when it is proven healthy.")
class DevResume extends Recipe {

    @Mixin
    Waking waking = new Waking();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return waking.wake(Stack.here(), terminal());
    }
}
