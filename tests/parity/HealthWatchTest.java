package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.health.Condition;
import parity.health.Condition.State;
import parity.health.Diagnosis;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

class HealthWatchTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream screen = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private final HealthWatch watch =
            new HealthWatch(new Terminal(screen, screen, false, Verbosity.NORMAL, RunLog.none()));

    @Test
    void a_reason_that_comes_and_goes_is_told_once() {
        see(State.STARTING, "it is asked");
        see(State.STARTING, "it copies 3 MB");
        see(State.STARTING, "it is asked");
        see(State.STARTING, "it copies 4 MB");

        assertEquals("db starting: it is asked\ndb starting: it copies 3 MB\n", text());
    }

    @Test
    void a_state_that_comes_back_is_told_again() {
        see(State.STARTING, "it is asked");
        see(State.HEALTHY, "");
        see(State.STARTING, "it is asked");

        assertEquals("db starting: it is asked\ndb healthy\ndb starting: it is asked\n", text());
    }

    @Test
    void who_is_well_from_the_first_is_not_waited_for() {
        see(State.HEALTHY, "");
        see(State.STARTING, "it is asked");
        see(State.HEALTHY, "");

        assertEquals("db starting: it is asked\ndb healthy\n", text());
    }

    private void see(State state, String reason) {
        var db = new Condition("db", "db", "services", state, "", "", reason, Duration.ZERO);
        watch.changed(new Diagnosis("shop", List.of(db), List.of(), Duration.ZERO));
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
