package parity;

import java.util.List;
import java.util.Map;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** Which services would be started in the background; nothing was. */
record ServicesPlan(List<String> names) implements Report {

    private static final String CAUSE = "it does not run yet";

    ServicesPlan {
        names = List.copyOf(names);
    }

    @Override
    public void printTo(Terminal terminal) {
        names.forEach(name -> terminal.print("start %s: %s".formatted(name, CAUSE)));
        if (names.isEmpty()) {
            terminal.print("nothing to do");
        }
    }

    @Override
    public Object facts() {
        return Map.of(
                "steps",
                names.stream()
                        .map(name -> Map.of("do", "start", "service", name, "cause", CAUSE))
                        .toList());
    }
}
