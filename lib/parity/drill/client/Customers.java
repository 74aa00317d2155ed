package parity.drill.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import parity.drill.chronicle.Clock;
import parity.drill.chronicle.Orders;
import parity.drill.chronicle.ReadBack;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;

/** Those who order from the shop all the time that a drill lasts; where none runs, nobody does. */
public final class Customers implements AutoCloseable {

    /** A few orders a second: enough to see an outage to a quarter second, and no load. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final Optional<Shop> shop;
    private final ConcurrentLinkedQueue<Write> tries = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();
    private final @Nullable Client client;

    private Customers(Optional<Shop> shop, Clock clock) {
        this.shop = shop;
        this.client = shop.map(Shop::opened)
                .map(door -> Client.of(door, clock, PACE, ids::incrementAndGet, tries::add))
                .orElse(null);
    }

    public static Customers of(Optional<Shop> shop, Clock clock) {
        return new Customers(shop, clock);
    }

    public boolean areThere() {
        return shop.isPresent();
    }

    /** True when so many orders that were begun after this moment were answered, or nobody orders. */
    public boolean haveOrdered(int count, Duration since) {
        return shop.isEmpty()
                || tries.stream()
                                .filter(order -> order.begun().compareTo(since) > 0)
                                .filter(order -> order.fate() == Fate.ACKNOWLEDGED)
                                .count()
                        >= count;
    }

    /** True when so many were begun after this moment, whatever they were told, or nobody orders. */
    public boolean haveTried(int count, Duration since) {
        return shop.isEmpty()
                || tries.stream()
                                .filter(order -> order.begun().compareTo(since) > 0)
                                .count()
                        >= count;
    }

    /** What became of each, and what the shop knows of them now. */
    public Optional<Orders> orders() {
        return shop.map(open -> new Orders(List.copyOf(tries), ReadBack.from(open::present)));
    }

    /** What the last one that was not served heard; empty where all were. */
    public String lastTrouble() {
        return tries.stream()
                .map(Write::error)
                .filter(error -> !error.isEmpty())
                .reduce("", (_, last) -> last);
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
