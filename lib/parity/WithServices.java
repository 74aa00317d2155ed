package parity;

import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What was done to the containers of a project, and to its other services; for programs these stand beside the rest. */
record WithServices(Report containers, Report services) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        services.printTo(terminal);
        containers.printTo(terminal);
    }

    @Override
    public Object facts() {
        var facts = containers.namedFacts();
        facts.put("services", services.facts());
        return facts;
    }

    @Override
    public Exit exit() {
        return containers.exit() == Exit.DONE ? services.exit() : containers.exit();
    }
}
