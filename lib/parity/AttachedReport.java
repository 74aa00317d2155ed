package parity;

import java.util.List;
import parity.config.Project;
import parity.terminal.StreamingReport;
import parity.terminal.Terminal;

/** What services say that go on in the background: whoever watches may go, and they stay. */
record AttachedReport(Project project, List<String> services) implements StreamingReport {

    AttachedReport {
        services = List.copyOf(services);
    }

    @Override
    public void printTo(Terminal terminal) {
        terminal.say("Ctrl-C leaves them running; 'dev-restart SERVICE' restarts one, 'dev-down' ends them");
        logs().printTo(terminal);
    }

    @Override
    public void streamTo(Terminal terminal) {
        logs().streamTo(terminal);
    }

    private LogsReport logs() {
        return LogsReport.following(Whole.of(project), services);
    }
}
