package parity;

import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The run in the background that 'dev --detach' leaves behind: it keeps the services running until it is told to end. */
@Command(name = "supervisor", description = "Keep the project's services running, told by other runs what to do.")
public final class Supervising extends Recipe {

    @Mixin
    private Developing developing = new Developing();

    public static void main(String... words) {
        new Supervising().serve(words);
    }

    @Override
    protected Report cook() {
        return developing.supervision();
    }
}
