package parity.bench;

import java.util.List;
import parity.shell.Command;

/** One of those that are measured against each other: a name, what it runs, and what has to be so before each time. */
public record Contestant(String name, List<Command> before, Command command) {

    public Contestant {
        before = List.copyOf(before);
    }

    public Contestant(String name, Command command) {
        this(name, List.of(), command);
    }

    public Contestant after(Command... before) {
        return new Contestant(name, List.of(before), command);
    }
}
