package parity.drill.scene;

import java.util.Map;
import parity.compose.Container;
import parity.drill.fault.Fault;
import parity.drill.harm.Blow;
import parity.drill.harm.Disconnection;
import parity.drill.harm.Harm;
import parity.stack.Stack;

/** The faults that any container can suffer, whatever runs in it. */
record Wounds(Stack stack) {

    Blow of(Fault fault, Container container) {
        return Blow.of(harm(fault, container));
    }

    Harm harm(Fault fault, Container container) {
        var harm = Harm.of(fault.word(), container.name(), container.service());
        return switch (fault) {
            case DISCONNECT -> harm.noting(Disconnection.networks(stack.engine(), container.name()));
            case PARTITION -> harm.noting(Map.of("project", stack.compose().name()));
            default -> harm;
        };
    }
}
