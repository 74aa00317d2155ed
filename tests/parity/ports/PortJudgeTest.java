package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.address.ChosenPorts;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.ports.PortVerdict.State;

class PortJudgeTest {

    private static final WantedPort DB = WantedPort.tcp("db", 5432);
    private static final WantedPort WEB = WantedPort.tcp("web", 8080);
    private static final Trial ALWAYS_FREE = (_, _, _) -> true;
    private static final Trial NEVER_FREE = (_, _, _) -> false;

    @Test
    void a_port_of_another_program_is_taken_and_the_next_free_one_offered() {
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5432), listener(HostAddress.LOOPBACK, 5433)));

        var verdicts = judge(machine, DB, WEB);

        assertEquals("""
                port 5432 is held by postgres (pid 812); stop it, or use 5434
                port 8080 is free""", sentences(verdicts));
    }

    @Test
    void a_listener_on_another_address_or_protocol_is_not_in_the_way() {
        var machine = machine(List.of(
                listener(HostAddress.of("127.0.0.2"), 5432),
                listener(HostAddress.of("::1"), 5432),
                Listener.of(Protocol.UDP, HostAddress.ALL_IPV4, 5432, 812)));

        assertEquals(State.FREE, judge(machine, DB).getFirst().state());
    }

    @Test
    void a_listener_on_all_addresses_is_in_the_way_of_each() {
        var machine = machine(List.of(listener(HostAddress.ALL_IPV4, 5432), listener(HostAddress.ALL_IPV6, 8080)));
        var web = new WantedPort("web", HostAddress.of("::1"), 8080, Protocol.TCP);

        var verdicts = judge(machine, DB, web);

        assertEquals(List.of(State.TAKEN, State.TAKEN), states(verdicts));
    }

    @Test
    void only_a_trial_tells_whether_all_of_ipv6_is_ipv4_too() {
        var listeners = List.of(Listener.dualStack(Protocol.TCP, 5432, 812, 0));

        assertEquals(
                State.TAKEN,
                judge(machine(listeners, List.of(), NEVER_FREE), DB).getFirst().state());
        assertEquals(
                State.FREE,
                judge(machine(listeners, List.of(), ALWAYS_FREE), DB).getFirst().state());
    }

    @Test
    void a_container_is_named_in_place_of_the_proxy_that_listens_for_it() {
        var db = new Holder.Container("other-db-1", "other", "db", true);
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5432)), published(db, 5432));

        var verdict = judge(machine, DB).getFirst();

        assertEquals(List.of(db), verdict.holders());
        assertEquals(
                "port 5432 is held by container other-db-1 of project other; 'docker stop other-db-1', or use 5433",
                verdict.sentence());
    }

    @Test
    void a_container_that_publishes_without_a_proxy_holds_its_port_all_the_same() {
        var db = new Holder.Container("other-db-1", "other", "db", true);

        assertEquals(
                State.TAKEN,
                judge(machine(List.of(), published(db, 5432)), DB).getFirst().state());
    }

    @Test
    void the_own_container_of_the_project_is_no_conflict() {
        var own = new Holder.Container("shop-db-1", "shop", "db", true);
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5432)), published(own, 5432));

        var verdict = judge(machine, DB).getFirst();

        assertEquals(State.OURS, verdict.state());
        assertEquals("held by this project's own db", verdict.words());
    }

    @Test
    void a_container_of_no_project_is_foreign_to_ports_of_no_project() {
        var lonely = new Holder.Container("lonely", "", "", true);
        var machine = machine(List.of(), published(lonely, 5432));

        var verdict =
                new PortJudge("", machine, ChosenPorts.NONE).judge(List.of(DB)).getFirst();

        assertEquals(State.TAKEN, verdict.state());
    }

    @Test
    void a_stopped_container_of_another_project_is_a_warning_and_one_of_our_own_is_not() {
        var foreign = new Holder.Container("old-db", "old", "db", false);
        var own = new Holder.Container("shop-web-1", "shop", "web", false);
        var claims = List.of(
                new Publication(foreign, Protocol.TCP, HostAddress.ALL, 5432),
                new Publication(own, Protocol.TCP, HostAddress.ALL, 8080));

        var verdicts = judge(machine(List.of(), claims), DB, WEB);

        assertEquals(List.of(State.CLAIMED, State.FREE), states(verdicts));
        assertEquals(
                "port 5432 is free, but stopped container old-db of project old publishes it too:"
                        + " whichever starts second fails; 'docker rm old-db' if it is not needed",
                verdicts.getFirst().sentence());
    }

    @Test
    void of_two_services_that_want_one_port_the_second_is_told() {
        var copy = WantedPort.tcp("copy", 5432);

        var verdicts = judge(machine(List.of()), DB, copy);

        assertEquals("""
                port 5432 is free
                port 5432 is held by service db of this project; publish one of them elsewhere, or use 5433""", sentences(verdicts));
    }

    @Test
    void one_port_on_two_addresses_is_no_conflict() {
        var other = new WantedPort("db", HostAddress.of("::1"), 5432, Protocol.TCP);

        assertEquals(List.of(State.FREE, State.FREE), states(judge(machine(List.of()), DB, other)));
    }

    @Test
    void offers_are_distinct_and_none_is_wanted_by_another_service() {
        var machine = machine(List.of(listener(HostAddress.ALL, 7000), listener(HostAddress.ALL, 7001)));

        var verdicts = judge(machine, WantedPort.tcp("a", 7000), WantedPort.tcp("b", 7001), WantedPort.tcp("c", 7002));

        assertEquals(List.of(7003, 7004), offers(verdicts));
    }

    @Test
    void a_stopped_containers_port_is_not_offered() {
        var old = new Holder.Container("old-db", "old", "db", false);
        var machine = machine(List.of(listener(HostAddress.ALL, 5432)), published(old, 5433));

        assertEquals(List.of(5434), offers(judge(machine, DB)));
    }

    @Test
    void the_port_that_a_moved_service_will_go_back_to_is_not_offered() {
        var chosen = new ChosenPorts(Map.of(DB, 6000));
        var machine = machine(List.of(listener(HostAddress.ALL, 5431)));

        var verdicts = new PortJudge("shop", machine, chosen).judge(List.of(DB, WantedPort.tcp("web", 5431)));

        assertEquals(List.of(5433), offers(verdicts));
    }

    @Test
    void what_cannot_really_be_bound_is_not_offered() {
        Trial bound = (_, _, port) -> port >= 5440;
        var machine = machine(List.of(listener(HostAddress.ALL, 5432)), List.of(), bound);

        assertEquals(List.of(5440), offers(judge(machine, DB)));
    }

    @Test
    void where_nothing_can_be_bound_nothing_is_offered() {
        var verdict = judge(machine(List.of(listener(HostAddress.ALL, 5432)), List.of(), NEVER_FREE), DB)
                .getFirst();

        assertEquals(
                "port 5432 is held by postgres (pid 812); stop it, or choose another: no free one was found",
                verdict.sentence());
    }

    @Test
    void what_cannot_be_bound_is_not_tried_for_ever() {
        var trials = new AtomicInteger();
        Trial counting = (_, _, _) -> trials.incrementAndGet() < 0;

        judge(machine(List.of(listener(HostAddress.ALL, 5432)), List.of(), counting), DB);

        assertTrue(trials.get() <= 128, trials + " trials");
    }

    @Test
    void offers_need_no_privilege_and_keep_out_of_the_systems_own_range() {
        var numbers = List.of(80, 443, 32_767, 50_051, 65_535);
        var machine = machine(
                numbers.stream().map(port -> listener(HostAddress.ALL, port)).toList());
        var wanted =
                numbers.stream().map(port -> WantedPort.tcp("s" + port, port)).toArray(WantedPort[]::new);

        assertEquals(List.of(8080, 8443, 12_767, 10_051, 15_535), offers(judge(machine, wanted)));
    }

    @Test
    void both_protocols_of_a_service_and_both_addresses_move_to_one_number() {
        var machine = machine(List.of(
                listener(HostAddress.LOOPBACK, 5300),
                Listener.of(Protocol.UDP, HostAddress.LOOPBACK, 5300, 812),
                listener(HostAddress.of("::1"), 5300)));
        var tcp = WantedPort.tcp("dns", 5300);
        var udp = new WantedPort("dns", HostAddress.LOOPBACK, 5300, Protocol.UDP);
        var ipv6 = new WantedPort("dns", HostAddress.of("::1"), 5300, Protocol.TCP);

        assertEquals(List.of(5301, 5301, 5301), offers(judge(machine, tcp, udp, ipv6)));
    }

    @Test
    void two_of_a_service_that_are_in_each_others_way_get_two_numbers() {
        var machine = machine(List.of(listener(HostAddress.ALL, 8080)));

        assertEquals(
                List.of(8081, 8082),
                offers(judge(machine, WEB, new WantedPort("web", HostAddress.ALL, 8080, Protocol.TCP))));
    }

    @Test
    void what_other_projects_have_chosen_is_not_offered() {
        var reserved = new BitSet();
        reserved.set(5433);
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5432)));

        var verdict = new PortJudge("shop", machine, ChosenPorts.NONE, reserved)
                .judge(List.of(DB))
                .getFirst();

        assertEquals(5434, verdict.offer());
    }

    @Test
    void the_wanted_port_is_the_offer_when_only_its_replacement_is_taken() {
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5433)));

        var verdict = new PortJudge("shop", machine, new ChosenPorts(Map.of(DB, 5433)))
                .judge(List.of(DB))
                .getFirst();

        assertEquals("port 5433 is held by postgres (pid 812); stop it, or use 5432", verdict.sentence());
    }

    @Test
    void a_project_that_runs_on_the_wanted_port_is_told_so_although_another_is_recorded() {
        var own = new Holder.Container("shop-db-1", "shop", "db", true);
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5432)), published(own, 5432));

        var verdict = new PortJudge("shop", machine, new ChosenPorts(Map.of(DB, 5433)))
                .judge(List.of(DB))
                .getFirst();

        assertEquals("moved to 5433; 5432 is held by this project's own db", verdict.words());
        assertTrue(verdict.stale());
    }

    @Test
    void a_recorded_replacement_is_in_force() {
        var chosen = new ChosenPorts(Map.of(DB, 5433));
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5432)));

        var verdict = new PortJudge("shop", machine, chosen).judge(List.of(DB)).getFirst();

        assertEquals("port 5432 is moved to 5433; 5432 is held by postgres (pid 812)", verdict.sentence());
        assertFalse(verdict.stale());
    }

    @Test
    void a_replacement_that_was_taken_meanwhile_gets_a_new_offer() {
        var chosen = new ChosenPorts(Map.of(DB, 5433));
        var machine = machine(List.of(listener(HostAddress.LOOPBACK, 5432), listener(HostAddress.LOOPBACK, 5433)));

        var verdict = new PortJudge("shop", machine, chosen).judge(List.of(DB)).getFirst();

        assertEquals("port 5433 is held by postgres (pid 812); stop it, or use 5434", verdict.sentence());
    }

    @Test
    void a_replacement_is_stale_when_the_wanted_port_is_free_again_and_the_project_not_up_on_it() {
        var chosen = new ChosenPorts(Map.of(DB, 5433));
        var own = new Holder.Container("shop-db-1", "shop", "db", true);

        var down = new PortJudge("shop", machine(List.of()), chosen)
                .judge(List.of(DB))
                .getFirst();
        var up = new PortJudge("shop", machine(List.of(), published(own, 5433)), chosen)
                .judge(List.of(DB))
                .getFirst();

        assertTrue(down.stale());
        assertFalse(up.stale());
    }

    @Test
    void a_replacement_that_keeps_two_services_apart_is_never_stale() {
        var copy = WantedPort.tcp("copy", 5432);
        var chosen = new ChosenPorts(Map.of(copy, 5433));

        var verdicts = new PortJudge("shop", machine(List.of()), chosen).judge(List.of(DB, copy));

        assertEquals(List.of(State.FREE, State.MOVED), states(verdicts));
        assertFalse(verdicts.getLast().stale());
    }

    @Test
    void owners_are_looked_up_once_and_only_for_what_is_in_the_way() {
        var asked = new HashSet<Listener>();
        Owners owners = listeners -> {
            assertTrue(asked.isEmpty(), "asked twice");
            asked.addAll(listeners);
            return Owners.named(Map.of()).of(listeners);
        };
        var inTheWay = listener(HostAddress.ALL, 5432);
        var sockets = new HostSockets(List.of(inTheWay, listener(HostAddress.ALL, 22)), owners);

        judge(new Machine(sockets, List.of(), ALWAYS_FREE, List.of()), DB, WEB);

        assertEquals(Set.of(inTheWay), asked);
    }

    private static Listener listener(HostAddress address, int port) {
        return Listener.of(Protocol.TCP, address, port, 812);
    }

    private static List<Publication> published(Holder.Container container, int port) {
        return List.of(new Publication(container, Protocol.TCP, HostAddress.LOOPBACK, port));
    }

    private static Machine machine(List<Listener> listeners) {
        return machine(listeners, List.of());
    }

    private static Machine machine(List<Listener> listeners, List<Publication> publications) {
        return machine(listeners, publications, ALWAYS_FREE);
    }

    private static Machine machine(List<Listener> listeners, List<Publication> publications, Trial trial) {
        var sockets = new HostSockets(listeners, Owners.named(Map.of(812L, "postgres")));
        return new Machine(sockets, publications, trial, List.of());
    }

    private static List<PortVerdict> judge(Machine machine, WantedPort... wanted) {
        return new PortJudge("shop", machine, ChosenPorts.NONE).judge(List.of(wanted));
    }

    private static List<State> states(List<PortVerdict> verdicts) {
        return verdicts.stream().map(PortVerdict::state).toList();
    }

    private static List<Integer> offers(List<PortVerdict> verdicts) {
        return verdicts.stream()
                .map(PortVerdict::offer)
                .filter(offer -> offer != null)
                .toList();
    }

    private static String sentences(List<PortVerdict> verdicts) {
        return verdicts.stream().map(PortVerdict::sentence).collect(Collectors.joining("\n"));
    }
}
