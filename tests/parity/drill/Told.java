package parity.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parity.drill.Sighting.Role;
import parity.drill.Write.Fate;

/**
 * A round as a test tells it: one write every 10 ms, one read every 50 ms, one look at each of three nodes every 50 ms,
 * patroni1 killed at 1 s, patroni2 leading at 21 s. Times are milliseconds.
 */
final class Told {

    static final int FAULT = 1000;

    final List<Write> writes = new ArrayList<>();
    final List<Read> reads = new ArrayList<>();
    final List<Sighting> looks = new ArrayList<>();
    final Set<Long> present = new HashSet<>();
    final List<Long> behind = new ArrayList<>();
    final Map<String, String> settings = new LinkedHashMap<>(Map.of("mode", "asynchronous"));
    Part part = Part.PATRONI;
    String fault = "kill";
    String old = "patroni1";
    Bound bound = new Bound(Duration.ofSeconds(25), "ttl 20 + loop_wait 1 + retry_timeout 3 + proxy 1 = 25 s");
    Optional<Rejoin> rejoin = Optional.of(new Rejoin(ms(26_000), "rewind"));
    Overhead overhead = new Overhead(ms(1900), ms(250));
    Optional<Orders> orders = Optional.empty();
    int recovered = 28_000;

    /** A failover as it should be: the client waits from 1.0 to 21.5 s. */
    static Told failover() {
        var told = new Told();
        told.acknowledged(0, FAULT);
        told.refused(FAULT, 21_500, "connection refused");
        told.acknowledged(21_500, 28_000);
        told.answered(0, 28_000);
        told.sees("patroni1", Role.PRIMARY, 0, FAULT);
        told.sees("patroni1", Role.SILENT, FAULT + 50, 25_000);
        told.sees("patroni1", Role.REPLICA, 25_050, 28_000);
        told.sees("patroni2", Role.REPLICA, 0, 20_950);
        told.sees("patroni2", Role.PRIMARY, 21_000, 28_000);
        told.sees("patroni3", Role.REPLICA, 0, 28_000);
        return told;
    }

    /** Nobody leads in place of the old leader, and the client notices nothing. */
    static Told calm() {
        var told = new Told();
        told.part = Part.ETCD;
        told.acknowledged(0, 28_000);
        told.answered(0, 28_000);
        told.sees("patroni1", Role.PRIMARY, 0, 28_000);
        told.sees("patroni2", Role.REPLICA, 0, 28_000);
        return told;
    }

    void acknowledged(int from, int until) {
        for (int begun = from; begun + 10 <= until; begun += 10) {
            present.add(id(begun));
            writes.add(new Write(id(begun), ms(begun), ms(begun + 5), Fate.ACKNOWLEDGED, ""));
        }
    }

    /** A try every half second, in vain. */
    void refused(int from, int until, String error) {
        for (int begun = from; begun < until; begun += 500) {
            writes.add(new Write(id(begun), ms(begun), ms(begun + 5), Fate.REFUSED, error));
        }
    }

    void answered(int from, int until) {
        for (int begun = from; begun < until; begun += 50) {
            reads.add(new Read(ms(begun), ms(begun + 5), ""));
        }
    }

    /** A look every 50 ms, the last at the end. */
    void sees(String node, Role role, int from, int until) {
        for (int at = from; at <= until; at += 50) {
            looks.add(new Sighting(ms(at), node, role, role == Role.PRIMARY, ""));
        }
    }

    /** A shop: an order every 250 ms, refused from one moment until another. */
    Told withShop(int from, int until) {
        var tries = new ArrayList<Write>();
        var kept = new HashSet<Long>();
        for (int begun = 0; begun < 30_000; begun += 250) {
            boolean isServed = begun < from || begun >= until;
            long id = begun / 250 + 1L;
            tries.add(
                    isServed
                            ? new Write(id, ms(begun), ms(begun + 20), Fate.ACKNOWLEDGED, "")
                            : new Write(id, ms(begun), ms(begun + 20), Fate.REFUSED, "HTTP 503: try again"));
            kept.addAll(isServed ? Set.of(id) : Set.of());
        }
        orders = Optional.of(new Orders(tries, kept));
        return this;
    }

    Chronicle chronicle() {
        return new Chronicle(
                part,
                new Injection(fault, "patroni1", ms(FAULT), ms(FAULT + 20), ms(22_000)),
                old,
                writes,
                reads,
                looks,
                present,
                ms(recovered),
                rejoin,
                bound,
                settings,
                behind,
                overhead,
                orders);
    }

    Verdict verdict(String... sentences) {
        return Verdict.of(chronicle(), expecting(sentences));
    }

    static Expectations expecting(String... sentences) {
        return new Expectations(
                "drills/test.yml",
                List.of(sentences).stream()
                        .map(sentence -> Sentences.read(sentence).orElseThrow())
                        .toList());
    }

    static long id(int begun) {
        return begun / 10 + 1L;
    }

    static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
