package parity.drill.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import parity.drill.fault.Scenario;
import parity.terminal.Report;
import parity.terminal.Table;
import parity.terminal.Terminal;

/** What chaos can make, kind by kind. */
public record ScenarioList() implements Report {

    private record Facts(String name, String does, Duration stay, String option, int usual) {}

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table();
        Stream.of(Scenario.values())
                .forEach(scenario -> table.row(scenario.word(), length(scenario), scenario.meaning()));
        table.row("quick", "4 x 5 s", "latency, loss and a slow core for the leader, and a replica killed");
        table.printTo(terminal);
    }

    @Override
    public Object facts() {
        return new All(Stream.of(Scenario.values())
                .map(one -> new Facts(one.word(), one.meaning(), one.stay(), one.option(), one.usual()))
                .toList());
    }

    private record All(List<Facts> scenarios) {}

    private static String length(Scenario scenario) {
        return scenario == Scenario.CLOCK ? "" : scenario.stay().toSeconds() + " s";
    }
}
