package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.failure.Exit;
import parity.json.Json;
import parity.ports.Holder;
import parity.ports.PortInspection;
import parity.ports.PortPolicy;
import parity.ports.PortVerdict;
import parity.ports.PortVerdict.State;
import parity.terminal.RunLog;
import parity.terminal.Terminal;

class PortsReportTest {

    private static final PortVerdict TAKEN = new PortVerdict(
            WantedPort.tcp("db", 5432), 5432, State.TAKEN, List.of(new Holder.Program("postgres", 812)), 5433, false);
    private static final PortVerdict FREE = new PortVerdict(
            new WantedPort("dns", HostAddress.ALL, 53, Protocol.UDP), 53, State.FREE, List.of(), null, false);
    private static final PortVerdict CLAIMED = new PortVerdict(
            WantedPort.tcp("web", 8080),
            8080,
            State.CLAIMED,
            List.of(new Holder.Container("old-web-1", "old", "web", false)),
            null,
            false);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_table_is_the_result_and_what_to_do_is_said_beside_it() {
        print(report(PortPolicy.TELL, TAKEN, FREE));

        assertEquals("""
                PORT            SERVICE  STATE                       OFFER
                127.0.0.1:5432  db       held by postgres (pid 812)  5433
                53/udp          dns      free
                2 ports: 1 free, 1 taken; 'validate-ports --fix' records what is free
                """, text(out));
        assertEquals("port 5432 is held by postgres (pid 812); stop it, or use 5433\n", text(err));
    }

    @Test
    void a_project_that_publishes_nothing_is_told_so() {
        print(report(PortPolicy.TELL));

        assertEquals("no port is published by number\n", text(out));
    }

    @Test
    void a_stopped_container_is_a_finding_only_where_the_policy_is_strict() {
        assertEquals(Exit.FINDINGS, report(PortPolicy.TELL, TAKEN).exit());
        assertEquals(Exit.DONE, report(PortPolicy.TELL, FREE, CLAIMED).exit());
        assertEquals(Exit.FINDINGS, report(PortPolicy.REFUSE, FREE, CLAIMED).exit());
    }

    @Test
    void a_port_that_could_go_back_but_for_the_running_project_is_told_the_way() {
        var db = WantedPort.tcp("db", 5432);
        var running = new PortVerdict(db, 5433, State.MOVED, List.of(), null, false);
        var down = new PortVerdict(db, 5433, State.MOVED, List.of(), null, true);

        print(report(PortPolicy.FIX, running));
        print(report(PortPolicy.FIX, down));

        var said = text(out).lines().filter(line -> line.startsWith("1 port")).toList();
        assertEquals(
                List.of(
                        "1 port: 1 moved; to move back what is free again: 'dev-down', then 'validate-ports --fix'",
                        "1 port: 1 moved"),
                said);
    }

    @Test
    void a_program_reads_the_same_facts() {
        var facts = Json.parse(Json.write(report(PortPolicy.TELL, TAKEN, FREE).facts()));

        var db = facts.get("ports").items().getFirst();
        assertEquals("port.db.127.0.0.1:5432", db.get("id").text());
        assertEquals("taken", db.get("state").text());
        assertEquals(5433, db.get("offer").number());
        assertEquals(812, db.get("holders").items().getFirst().get("pid").number());
        assertEquals(1, facts.get("findings").number());
        assertEquals("12.35", facts.get("tookMillis").text());
    }

    private static PortsReport report(PortPolicy policy, PortVerdict... verdicts) {
        var took = Duration.ofNanos(12_345_678);
        return new PortsReport(new PortInspection("shop", policy, List.of(verdicts), List.of(), null, took));
    }

    private void print(PortsReport report) {
        report.printTo(new Terminal(stream(out), stream(err), false, Terminal.Verbosity.NORMAL, RunLog.none()));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
