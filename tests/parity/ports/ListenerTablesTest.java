package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parity.address.HostAddress;
import parity.address.Protocol;

/** The tables of the three systems, each as its own program prints it. */
class ListenerTablesTest {

    @Test
    void linux_shows_who_listens_among_who_is_connected() {
        var table = """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   105        0 20312 1 0000000000000000 100 0 0 10 0
                   1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 18201 1 0000000000000000 100 0 0 10 0
                   2: 0100007F:1538 0100007F:D431 01 00000000:00000000 00:00000000 00000000   105        0 20999 1 0000000000000000 20 4 30 10 -1
                   3: 0100007F:D431 0100007F:1538 06 00000000:00000000 03:00001770 00000000     0        0 0 3 0000000000000000
                """;

        var listeners = ProcNet.listeners(Protocol.TCP, table);

        assertEquals(
                List.of(
                        new Listener(Protocol.TCP, HostAddress.LOOPBACK, 5432, 20312, 105, false),
                        new Listener(Protocol.TCP, HostAddress.ALL_IPV4, 22, 18201, 0, false)),
                listeners);
    }

    @Test
    void linux_does_not_tell_whether_all_of_ipv6_is_ipv4_too() {
        var table = """
                  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 31415 1 0000000000000000 100 0 0 10 0
                   1: 00000000000000000000000001000000:18EB 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 31416 1 0000000000000000 100 0 0 10 0
                   2: 0000000000000000FFFF00000100007F:18EC 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 31417 1 0000000000000000 100 0 0 10 0
                """;

        var listeners = ProcNet.listeners(Protocol.TCP, table);

        assertEquals(
                List.of(
                        Listener.dualStack(Protocol.TCP, 8080, 31415, 1000),
                        new Listener(Protocol.TCP, HostAddress.of("::1"), 6379, 31416, 1000, false),
                        new Listener(Protocol.TCP, HostAddress.LOOPBACK, 6380, 31417, 1000, false)),
                listeners);
    }

    @Test
    void udp_has_no_listeners_so_whoever_is_not_connected_counts() {
        var table = """
                   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
                  412: 3500007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000   101        0 15001 2 0000000000000000 0
                  413: 0F02000A:9C40 08080808:0035 01 00000000:00000000 00:00000000 00000000   101        0 15002 2 0000000000000000 0
                """;

        var listeners = ProcNet.listeners(Protocol.UDP, table);

        assertEquals(
                List.of(new Listener(Protocol.UDP, HostAddress.of("127.0.0.53"), 53, 15001, 101, false)), listeners);
    }

    @Test
    void lsof_names_program_and_address() {
        var fields = """
                p501
                cpostgres
                f7
                tIPv6
                PTCP
                n[::1]:5432
                f8
                tIPv4
                PTCP
                n127.0.0.1:5432
                p733
                cControlCenter
                f9
                tIPv4
                PTCP
                n*:7000
                f10
                tIPv6
                PTCP
                n*:7000
                p88
                cmDNSResponder
                f6
                tIPv4
                PUDP
                n*:5353
                f7
                tIPv4
                PUDP
                n*:*
                f8
                tIPv4
                PUDP
                n192.168.1.5:61000->192.168.1.1:53
                """;

        var found = Lsof.parse(fields);

        assertEquals(
                List.of(
                        Listener.of(Protocol.TCP, HostAddress.of("::1"), 5432, 501),
                        Listener.of(Protocol.TCP, HostAddress.LOOPBACK, 5432, 501),
                        Listener.of(Protocol.TCP, HostAddress.ALL_IPV4, 7000, 733),
                        Listener.dualStack(Protocol.TCP, 7000, 733, Listener.NO_USER),
                        Listener.of(Protocol.UDP, HostAddress.ALL_IPV4, 5353, 88)),
                found.listeners());
        assertEquals(Map.of(501L, "postgres", 733L, "ControlCenter", 88L, "mDNSResponder"), found.programs());
    }

    @Test
    void netstat_is_understood_in_every_language_of_windows() {
        var table = """

                Aktive Verbindungen

                  Proto  Lokale Adresse         Remoteadresse          Status           PID
                  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         1016
                  TCP    127.0.0.1:49671        127.0.0.1:5432         HERGESTELLT     3344
                  TCP    [::]:5432              [::]:0                 ABHÖREN         5120
                  UDP    [::1]:1900             *:*                                    2208
                """;

        var listeners = Netstat.listeners(table);

        assertEquals(
                List.of(
                        Listener.of(Protocol.TCP, HostAddress.ALL_IPV4, 135, 1016),
                        Listener.of(Protocol.TCP, HostAddress.ALL_IPV6, 5432, 5120),
                        Listener.of(Protocol.UDP, HostAddress.of("::1"), 1900, 2208)),
                listeners);
    }

    @Test
    void tasklist_names_the_programs() {
        var csv = """
                "System Idle Process","0","Services","0","8 K"
                "postgres.exe","5120","Services","0","10,412 K"
                """;
        var postgres = Listener.of(Protocol.TCP, HostAddress.ALL_IPV6, 5432, 5120);

        var owners = Owners.named(Netstat.programs(csv)).of(Set.of(postgres));

        assertEquals(new Holder.Program("postgres.exe", 5120), owners.get(postgres));
    }

    @Test
    void a_table_that_is_empty_or_cut_short_has_no_listeners() {
        assertEquals(List.of(), ProcNet.listeners(Protocol.TCP, ""));
        assertEquals(List.of(), ProcNet.listeners(Protocol.TCP, "  sl  local_address\n   0: 0100007F:15"));
        assertEquals(List.of(), Lsof.parse("").listeners());
        assertEquals(List.of(), Netstat.listeners("Active Connections\n"));
    }
}
