package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.json.Json;

class PublicationsTest {

    @Test
    void a_running_container_publishes_what_the_engine_lists_for_it() {
        var container = Json.parse("""
                {"Id": "4c01", "Names": ["/shop-db-1"], "State": "running",
                 "Labels": {"com.docker.compose.project": "shop", "com.docker.compose.service": "db"},
                 "Ports": [
                   {"IP": "0.0.0.0", "PrivatePort": 5432, "PublicPort": 5432, "Type": "tcp"},
                   {"IP": "::", "PrivatePort": 5432, "PublicPort": 5432, "Type": "tcp"},
                   {"PrivatePort": 9187, "Type": "tcp"}]}
                """);

        var published = Publications.published(container).toList();

        var db = new Holder.Container("shop-db-1", "shop", "db", true);
        assertEquals(
                List.of(
                        new Publication(db, Protocol.TCP, HostAddress.ALL_IPV4, 5432),
                        new Publication(db, Protocol.TCP, HostAddress.ALL_IPV6, 5432)),
                published);
    }

    @Test
    void a_stopped_container_would_publish_the_ports_it_names_and_no_others() {
        var container = Json.parse("{\"Id\": \"4c02\", \"Names\": [\"/old\"], \"State\": \"exited\", \"Labels\": {}}");
        var page = Json.parse("""
                {"HostConfig": {"PortBindings": {
                   "5432/tcp": [{"HostIp": "127.0.0.1", "HostPort": "5432"}],
                   "53/udp": [{"HostIp": "", "HostPort": "53"}],
                   "80/tcp": [{"HostIp": "", "HostPort": ""}, {"HostIp": "", "HostPort": "0"}],
                   "81/tcp": [{"HostIp": "", "HostPort": "8000-8010"}],
                   "82/sctp": [{"HostIp": "", "HostPort": "82"}],
                   "83/tcp": null}}}
                """);

        var planned = Publications.planned(container, page);

        var old = new Holder.Container("old", "", "", false);
        assertEquals(
                List.of(
                        new Publication(old, Protocol.TCP, HostAddress.LOOPBACK, 5432),
                        new Publication(old, Protocol.UDP, HostAddress.ALL, 53)),
                planned);
    }
}
