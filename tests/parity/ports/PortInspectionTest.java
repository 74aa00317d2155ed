package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.ports.PortVerdict.State;

class PortInspectionTest {

    private static final WantedPort DB = WantedPort.tcp("db", 5432);
    private static final WantedPort DNS = new WantedPort("dns", HostAddress.ALL, 53, Protocol.UDP);

    @Test
    void offers_are_accepted_and_what_is_stale_or_not_wanted_any_more_is_dropped() {
        var kept = WantedPort.tcp("kept", 7001);
        var stale = WantedPort.tcp("stale", 7002);

        var after = PortInspection.settled(List.of(
                verdict(DB, 5432, State.TAKEN, 5433, false),
                verdict(kept, 8001, State.MOVED, null, false),
                verdict(stale, 8002, State.MOVED, null, true),
                verdict(DNS, 53, State.FREE, null, false)));

        assertEquals(Map.of(DB, 5433, kept, 8001), after.instead());
    }

    private static PortVerdict verdict(
            WantedPort wanted, int inForce, State state, @Nullable Integer offer, boolean stale) {
        return new PortVerdict(wanted, inForce, state, List.of(), offer, stale);
    }
}
