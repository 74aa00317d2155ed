package parity;

import java.util.Map;
import parity.plan.Plan;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What would be done, and why; nothing was. */
public record PlanReport(Plan plan) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        terminal.print(plan.isEmpty() ? "nothing to do" : plan.text());
    }

    @Override
    public Object facts() {
        return Map.of("steps", plan.steps().stream().map(UpReport::factsOf).toList());
    }
}
