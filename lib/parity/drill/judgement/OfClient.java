package parity.drill.judgement;

import java.time.Duration;
import java.util.Optional;
import parity.drill.bound.Limit;
import parity.drill.bound.Seconds;
import parity.drill.figure.Figures;
import parity.drill.figure.Gap;

/** What a team expects to see from the client. */
sealed interface OfClient extends Expectation {

    /** The client's writes go on in time. */
    record WritesResume(Limit limit) implements OfClient {
        @Override
        public String sentence() {
            return "writes resume within " + limit;
        }

        @Override
        public Ruling on(Figures figures) {
            return resumed(this, limit, figures.writes(), figures);
        }
    }

    /** The client's reads go on in time. */
    record ReadsResume(Limit limit) implements OfClient {
        @Override
        public String sentence() {
            return "reads resume within " + limit;
        }

        @Override
        public Ruling on(Figures figures) {
            return resumed(this, limit, figures.reads(), figures);
        }
    }

    /** Past the recovery the client meets no error any more. */
    record ErrorsEnd() implements OfClient {
        @Override
        public String sentence() {
            return "errors end when it recovers";
        }

        @Override
        public Ruling on(Figures figures) {
            var recovered = figures.chronicle().recovery().at();
            return recovered
                    .map(moment -> after(figures, moment))
                    .orElseGet(() -> Ruling.of(this, false, "it did not recover"));
        }

        private Ruling after(Figures figures, Duration recovered) {
            var late = figures.lastError().filter(last -> last.compareTo(recovered) > 0);
            return Ruling.of(
                    this,
                    late.isEmpty(),
                    late.map(last -> "one still %s later".formatted(Seconds.of(last.minus(recovered))))
                            .orElse("none after"));
        }
    }

    /** The client meets no error at all. */
    record NoErrors() implements OfClient {
        @Override
        public String sentence() {
            return "no errors";
        }

        @Override
        public Ruling on(Figures figures) {
            var worst = figures.errors().stream().findFirst();
            return Ruling.of(
                    this,
                    worst.isEmpty(),
                    worst.map(kind -> "%d, most of them: %s".formatted(figures.failures(), kind.example()))
                            .orElse("none"));
        }
    }

    static Ruling resumed(Expectation asked, Limit limit, Optional<Gap> gap, Figures figures) {
        var bound = figures.chronicle().bound();
        boolean held = gap.filter(Gap::closed)
                .filter(closed -> limit.holds(closed.length(), bound))
                .isPresent();
        return Ruling.of(asked, held, gap.map(OfClient::said).orElse("none was answered before") + limit.why(bound));
    }

    private static String said(Gap gap) {
        Duration length = gap.length();
        return gap.closed() ? Seconds.of(length) : "not in " + Seconds.of(length);
    }
}
