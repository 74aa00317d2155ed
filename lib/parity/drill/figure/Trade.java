package parity.drill.figure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parity.drill.chronicle.Orders;
import parity.drill.chronicle.Write;

/** What a shop's orders came to: how long none was answered, what became of them, and what customers were told. */
public record Trade(Optional<Gap> gap, Balance balance, List<ErrorKind> errors, int failedAfterRecovery) {

    public Trade {
        errors = List.copyOf(errors);
    }

    static Trade of(Orders orders, Duration fault, Optional<Duration> recovered) {
        var tries = orders.tries();
        return new Trade(
                Gap.inWrites(tries, fault),
                Balance.of(tries, orders.present()),
                ErrorKind.in(tries, List.of()),
                recovered.map(moment -> late(tries, moment)).orElse(0));
    }

    /** An order that was begun before may fail for what was wrong then. */
    private static int late(List<Write> tries, Duration recovered) {
        return Math.toIntExact(tries.stream()
                .filter(order -> order.begun().compareTo(recovered) > 0)
                .filter(order -> order.fate() != Write.Fate.ACKNOWLEDGED)
                .count());
    }
}
