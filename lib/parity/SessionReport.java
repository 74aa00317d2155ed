package parity;

import java.util.LinkedHashMap;
import parity.failure.Exit;
import parity.json.Json;
import parity.loop.Attendance;
import parity.loop.Session;
import parity.terminal.Chorus;
import parity.terminal.StreamingReport;
import parity.terminal.Terminal;

/** What the services of a project print while they run, and how that ended. */
final class SessionReport implements StreamingReport {

    private final Session session;
    private final Attendance attendance;
    private final boolean isOpen;
    private boolean isGood;

    /**
     * Where nobody can type, it is not attended by who might. Open it is where it was not said which services: then whoever
     * sits at the terminal is asked.
     */
    SessionReport(Session session, Attendance attendance, boolean isOpen) {
        this.session = session;
        this.attendance = attendance == Attendance.TYPED && !Terminal.canAsk() ? Attendance.ALONE : attendance;
        this.isOpen = isOpen;
    }

    @Override
    public void printTo(Terminal terminal) {
        var chosen = isOpen ? session.chosen(terminal) : session;
        isGood = chosen.run(Chorus.forPeople(terminal, chosen.names()), terminal, attendance);
    }

    @Override
    public void streamTo(Terminal terminal) {
        isGood = session.run(Chorus.of(terminal, new JsonScript()), terminal, Attendance.ALONE);
    }

    @Override
    public int exitCode() {
        return isGood ? Exit.DONE.code() : Exit.FAILED.code();
    }

    /** One object a line: what a service printed is its message, what became of it an event. */
    private static final class JsonScript implements Chorus.Script {

        @Override
        public String line(String name, String text) {
            return written(name, "message", text);
        }

        @Override
        public String announcement(String name, String what) {
            return written(name, "event", what);
        }

        private static String written(String name, String key, String text) {
            var line = new LinkedHashMap<String, Object>();
            line.put("v", 1);
            line.put("service", name);
            line.put(key, text);
            return Json.write(line);
        }
    }
}
