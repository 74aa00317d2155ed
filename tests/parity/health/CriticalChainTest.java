package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeProject;
import parity.health.Condition.State;
import parity.json.Json;

class CriticalChainTest {

    private static final ComposeProject SHOP = ComposeProject.parse(Json.parse("""
            {"name": "shop", "services": {
              "etcd1": {"image": "parity/etcd"},
              "patroni1": {"image": "parity/patroni"},
              "haproxy": {"image": "parity/haproxy"},
              "backend": {"image": "shop", "depends_on": {"haproxy": {"condition": "service_started"}}},
              "cache": {"image": "redis"}}}"""), List.of());

    @Test
    void leads_from_who_is_to_blame_to_who_waits_last() {
        assertEquals(
                "etcd1 patroni1 haproxy backend",
                chains(
                        condition("etcd1", State.UNHEALTHY),
                        condition("patroni1", State.STARTING),
                        condition("haproxy", State.UNHEALTHY),
                        condition("backend", State.STARTING),
                        condition("cache", State.HEALTHY)));
    }

    @Test
    void who_is_well_is_no_link_and_each_culprit_has_its_chain() {
        assertEquals(
                "haproxy backend; cache",
                chains(
                        condition("patroni1", State.HEALTHY),
                        condition("haproxy", State.UNHEALTHY),
                        condition("backend", State.STARTING),
                        condition("cache", State.DOWN)));
    }

    @Test
    void who_went_down_by_itself_is_held_up_by_nobody() {
        assertEquals("etcd1; patroni1", chains(condition("etcd1", State.DOWN), condition("patroni1", State.DOWN)));
    }

    private static String chains(Condition... conditions) {
        var diagnosis = new Diagnosis("shop", List.of(conditions), List.of(), Duration.ZERO);
        return CriticalChain.in(SHOP, diagnosis).stream()
                .map(chain -> chain.stream().map(Condition::component).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static Condition condition(String name, State state) {
        return new Condition(name, name, "", state, "", "", "it said why", Duration.ZERO);
    }
}
