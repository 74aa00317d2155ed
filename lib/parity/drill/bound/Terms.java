package parity.drill.bound;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sum of named times, and how it is written: {@code ttl 20 + loop_wait 1 = 21 s}. */
record Terms(List<Term> all) {

    static final Terms NONE = new Terms(List.of());

    Terms {
        all = List.copyOf(all);
    }

    /** One of them. */
    record Term(String name, Duration time) {
        @Override
        public String toString() {
            return name + " " + seconds(time);
        }
    }

    Terms and(String name, Duration time) {
        var more = new ArrayList<>(all);
        more.add(new Term(name, time));
        return new Terms(more);
    }

    Bound bound() {
        var sum = all.stream().map(Term::time).reduce(Duration.ZERO, Duration::plus);
        var written = all.stream().map(Term::toString).collect(Collectors.joining(" + "));
        return new Bound(sum, "%s = %s s".formatted(written, seconds(sum)));
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
