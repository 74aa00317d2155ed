package parity.drill.judgement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parity.drill.bound.Bound;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Injection;
import parity.drill.chronicle.Orders;
import parity.drill.chronicle.Overhead;
import parity.drill.chronicle.Read;
import parity.drill.chronicle.ReadBack;
import parity.drill.chronicle.Recovery;
import parity.drill.chronicle.Rejoin;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;
import parity.drill.fault.Part;

/**
 * A round as a test tells it: one write every 10 ms, one read every 50 ms, one look at each of three nodes every 50 ms,
 * patroni1 killed at 1 s, patroni2 leading at 21 s. Times are milliseconds.
 */
public final class Told {

    public static final int FAULT = 1000;

    public final List<Write> writes = new ArrayList<>();
    public final List<Read> reads = new ArrayList<>();
    public final List<Sighting> looks = new ArrayList<>();
    public final Set<Long> present = new HashSet<>();
    public final List<Long> behind = new ArrayList<>();
    public final Map<String, String> settings = new LinkedHashMap<>(Map.of("mode", "asynchronous"));
    public Part part = Part.PATRONI;
    public String fault = "kill";
    public String old = "patroni1";
    public Bound bound = new Bound(Duration.ofSeconds(25), "ttl 20 + loop_wait 1 + retry_timeout 3 + proxy 1 = 25 s");
    public Optional<Rejoin> rejoin = Optional.of(new Rejoin(ms(26_000), "rewind"));
    Overhead overhead = new Overhead(ms(1900), ms(250));
    public Optional<Orders> orders = Optional.empty();
    public String unread = "";
    public Recovery recovery = Recovery.at(ms(28_000));
    public boolean isLasting = true;
    public String beside = "";
    public final List<String> excuses = new ArrayList<>();

    /** A failover as it should be: the client waits from 1.0 to 21.5 s. */
    public static Told failover() {
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
    public static Told calm() {
        var told = new Told();
        told.part = Part.ETCD;
        told.acknowledged(0, 28_000);
        told.answered(0, 28_000);
        told.sees("patroni1", Role.PRIMARY, 0, 28_000);
        told.sees("patroni2", Role.REPLICA, 0, 28_000);
        return told;
    }

    public void acknowledged(int from, int until) {
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

    public void answered(int from, int until) {
        for (int begun = from; begun < until; begun += 50) {
            reads.add(new Read(ms(begun), ms(begun + 5), ""));
        }
    }

    /** A look every 50 ms, the last at the end. */
    public void sees(String node, Role role, int from, int until) {
        for (int at = from; at <= until; at += 50) {
            looks.add(new Sighting(ms(at), node, role, role == Role.PRIMARY, ""));
        }
    }

    /** A shop: an order every 250 ms, refused from one moment until another. */
    public Told withShop(int from, int until) {
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
        orders = Optional.of(new Orders(tries, ReadBack.of(kept)));
        return this;
    }

    public Chronicle chronicle() {
        return new Chronicle(
                part,
                new Injection(fault, "patroni1", ms(FAULT), ms(FAULT + 20), ms(22_000), isLasting, beside, excuses),
                old,
                writes,
                reads,
                looks,
                present(),
                recovery,
                rejoin,
                bound,
                settings,
                behind,
                overhead,
                orders);
    }

    private ReadBack present() {
        return unread.isEmpty() ? ReadBack.of(present) : new ReadBack(Set.of(), unread);
    }

    public Verdict verdict(String... sentences) {
        return Verdict.of(chronicle(), expecting(sentences));
    }

    public static Expectations expecting(String... sentences) {
        return new Expectations(
                "drills/test.yml",
                List.of(sentences).stream()
                        .map(sentence -> Sentences.read(sentence).orElseThrow())
                        .toList());
    }

    public static long id(int begun) {
        return begun / 10 + 1L;
    }

    public static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
