package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.config.ParityFile;
import parity.config.Project;
import parity.engine.Endpoint;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.ports.PortVerdict.State;
import parity.testing.PortLease;

/** Sockets of this very process, looked for in the tables of this very machine. */
class RealSocketsTest {

    private static final HostAddress OTHER_LOOPBACK = HostAddress.of("127.0.0.2");
    private static final HostAddress LOOPBACK_IPV6 = HostAddress.of("::1");

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_process_is_named_as_the_holder_of_its_port() throws IOException {
        try (var server = listen(StandardProtocolFamily.INET, "127.0.0.1")) {
            var verdict = look(HostAddress.LOOPBACK, port(server));

            assertEquals(State.TAKEN, verdict.state());
            assertTrue(
                    verdict.words()
                            .endsWith(
                                    "(pid %d)".formatted(ProcessHandle.current().pid())),
                    verdict.words());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_listener_on_one_loopback_address_leaves_the_others() throws IOException {
        try (var server = listen(StandardProtocolFamily.INET, "127.0.0.1")) {
            assertEquals(State.FREE, look(OTHER_LOOPBACK, port(server)).state());
            assertEquals(State.FREE, look(LOOPBACK_IPV6, port(server)).state());
            assertEquals(State.TAKEN, look(HostAddress.ALL_IPV4, port(server)).state());
            assertEquals(State.TAKEN, look(HostAddress.ALL, port(server)).state());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_listener_on_all_of_ipv4_takes_every_ipv4_address_and_no_ipv6() throws IOException {
        try (var server = listen(StandardProtocolFamily.INET, "0.0.0.0")) {
            assertEquals(State.TAKEN, look(HostAddress.LOOPBACK, port(server)).state());
            assertEquals(State.TAKEN, look(OTHER_LOOPBACK, port(server)).state());
            assertEquals(State.FREE, look(LOOPBACK_IPV6, port(server)).state());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_dual_stack_listener_takes_both_families() throws IOException {
        assumeIpv6();
        try (var server = listen(StandardProtocolFamily.INET6, "::")) {
            assertEquals(State.TAKEN, look(HostAddress.LOOPBACK, port(server)).state());
            assertEquals(State.TAKEN, look(LOOPBACK_IPV6, port(server)).state());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_listener_on_one_ipv6_address_leaves_ipv4() throws IOException {
        assumeIpv6();
        try (var server = listen(StandardProtocolFamily.INET6, "::1")) {
            assertEquals(State.TAKEN, look(LOOPBACK_IPV6, port(server)).state());
            assertEquals(State.FREE, look(HostAddress.LOOPBACK, port(server)).state());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_udp_socket_takes_its_port_from_udp_alone() throws IOException {
        try (var socket = DatagramChannel.open(StandardProtocolFamily.INET)) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            int port = ((InetSocketAddress) socket.getLocalAddress()).getPort();

            assertEquals(
                    State.TAKEN,
                    look(new WantedPort("", HostAddress.LOOPBACK, port, Protocol.UDP))
                            .state());
            assertEquals(State.FREE, look(HostAddress.LOOPBACK, port).state());
        }
    }

    @Test
    void an_offer_can_really_be_had() throws IOException {
        try (var server = listen(StandardProtocolFamily.INET, "127.0.0.1")) {
            var offer = look(HostAddress.LOOPBACK, port(server)).offer();

            assertTrue(offer != null && canBeHad(offer), "offered " + offer);
        }
    }

    @Test
    void a_trial_fails_on_what_is_held_and_leaves_the_port_free_otherwise() throws IOException {
        int port;
        try (var server = listen(StandardProtocolFamily.INET, "127.0.0.1")) {
            port = port(server);
            assertFalse(Trial.BY_BINDING.succeeds(Protocol.TCP, HostAddress.LOOPBACK, port));
            assertFalse(Trial.BY_BINDING.succeeds(Protocol.TCP, HostAddress.ALL, port));
        }

        assertTrue(Trial.BY_BINDING.succeeds(Protocol.TCP, HostAddress.LOOPBACK, port));
        assertTrue(Trial.BY_BINDING.succeeds(Protocol.TCP, HostAddress.ALL, port));
    }

    @Test
    void a_lease_keeps_others_off_until_it_is_closed() {
        int port;
        try (var lease = PortLease.any()) {
            port = lease.port();
            assertTrue(PortLease.of(port).isEmpty());
        }

        assertTrue(canBeHad(port));
    }

    @Test
    void without_an_engine_the_machine_is_looked_at_all_the_same() throws IOException {
        try (var server = listen(StandardProtocolFamily.INET, "127.0.0.1")) {
            var wanted = new ProjectPorts("shop", null, List.of(WantedPort.tcp("db", port(server))));

            var inspection = look(wanted, PortPolicy.TELL);

            assertEquals(1, inspection.findings().size());
            assertTrue(inspection.notes().getFirst().startsWith("only this machine's own listeners were looked at"));
        }
    }

    @Test
    void a_fix_is_recorded_kept_while_needed_and_dropped_when_the_port_is_free_again() throws IOException {
        var file = new ChosenPortsFile(directory);
        ProjectPorts wanted;
        try (var server = listen(StandardProtocolFamily.INET, "127.0.0.1")) {
            wanted = new ProjectPorts("shop", project(), List.of(WantedPort.tcp("db", port(server))));
            assertEquals(State.TAKEN, stateUnder(wanted, PortPolicy.TELL));
            assertFalse(Files.exists(file.file()), "looking records nothing");

            assertEquals(State.MOVED, stateUnder(wanted, PortPolicy.FIX));
            assertEquals(State.MOVED, stateUnder(wanted, PortPolicy.TELL));
            assertEquals(State.MOVED, stateUnder(wanted, PortPolicy.FIX));
            assertEquals(State.TAKEN, stateUnder(wanted, PortPolicy.REFUSE));
        }

        assertEquals(State.MOVED, stateUnder(wanted, PortPolicy.TELL));
        assertEquals(State.FREE, stateUnder(wanted, PortPolicy.FIX));
        assertEquals(ChosenPorts.NONE, file.read());
    }

    @Test
    void numbers_alone_have_no_place_to_record_a_fix() {
        var named = ProjectPorts.named(List.of("5432"));

        var failure = assertThrows(Failure.class, () -> look(named, PortPolicy.FIX));

        assertEquals(Exit.USAGE, failure.exit());
    }

    /** The bar is 100 ms; ten times that here, so that a busy machine does not fail the test. */
    @Test
    void a_thousand_ports_are_looked_at_in_less_than_a_second() {
        var ports = IntStream.range(20_000, 21_000)
                .mapToObj(port -> WantedPort.tcp("s" + port, port))
                .toList();

        var inspection = look(new ProjectPorts("shop", null, ports), PortPolicy.TELL);

        assertEquals(1_000, inspection.verdicts().size());
        assertTrue(inspection.took().compareTo(Duration.ofSeconds(1)) < 0, "took " + inspection.took());
    }

    private State stateUnder(ProjectPorts wanted, PortPolicy policy) {
        return look(wanted, policy).verdicts().getFirst().state();
    }

    private PortInspection look(ProjectPorts wanted, PortPolicy policy) {
        return PortInspection.of(
                wanted, policy, noEngine(), new Neighbours(directory.resolve("state"), Duration.ofSeconds(5)));
    }

    private Project project() {
        return new Project(directory, Optional.empty(), ParityFile.NONE, List.of());
    }

    private static PortVerdict look(HostAddress address, int port) {
        return look(new WantedPort("", address, port, Protocol.TCP));
    }

    private static PortVerdict look(WantedPort wanted) {
        var machine = new Machine(HostSockets.now(), List.of(), Trial.BY_BINDING, List.of());
        return new PortJudge("", machine, ChosenPorts.NONE)
                .judge(List.of(wanted))
                .getFirst();
    }

    private static ServerSocketChannel listen(StandardProtocolFamily family, String address) throws IOException {
        var server = ServerSocketChannel.open(family);
        server.setOption(StandardSocketOptions.SO_REUSEADDR, false);
        server.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
        return server;
    }

    private static int port(ServerSocketChannel server) throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    private static Engine noEngine() {
        return new Engine(new Endpoint("unix:///nonexistent/engine.sock", "a test"), Duration.ofSeconds(2));
    }

    private static void assumeIpv6() throws IOException {
        assumeTrue(NetworkInterface.getByInetAddress(InetAddress.ofLiteral("::1")) != null, "this machine has no IPv6");
    }

    private static boolean canBeHad(int port) {
        var lease = PortLease.of(port);
        lease.ifPresent(PortLease::close);
        return lease.isPresent();
    }
}
