package parity.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.failure.Exit;
import parity.failure.Failure;

class WantedPortTest {

    @Test
    void a_port_is_read_as_people_type_it() {
        assertEquals(new WantedPort("", HostAddress.ALL, 5432, Protocol.TCP), WantedPort.parse("5432"));
        assertEquals(new WantedPort("", HostAddress.ALL, 53, Protocol.UDP), WantedPort.parse("53/udp"));
        assertEquals(new WantedPort("", HostAddress.LOOPBACK, 80, Protocol.TCP), WantedPort.parse("127.0.0.1:80"));
        assertEquals(new WantedPort("", HostAddress.of("::1"), 80, Protocol.TCP), WantedPort.parse("[::1]:80"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999999999", "-1", "", "http", "80/sctp", "5432.", "٨٠"})
    void what_is_no_port_is_refused(String typed) {
        var failure = assertThrows(Failure.class, () -> WantedPort.parse(typed));

        assertEquals(Exit.USAGE, failure.exit());
    }
}
