package parity.drill.figure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Ids;
import parity.drill.chronicle.Rejoin;
import parity.drill.chronicle.Sighting;

/**
 * What a round measured: nothing in it is judged yet. Times count from the fault, but for the rejoin and the recovery,
 * which count from its end.
 */
public record Figures(
        Chronicle chronicle,
        Optional<Duration> detect,
        Optional<Duration> elect,
        Optional<String> newLeader,
        Optional<Gap> writes,
        Optional<Gap> reads,
        Balance balance,
        List<ErrorKind> errors,
        List<TwoPrimaries> twoPrimaries,
        List<Reign> reigns,
        Optional<Trade> trade) {

    public Figures {
        errors = List.copyOf(errors);
        twoPrimaries = List.copyOf(twoPrimaries);
        reigns = List.copyOf(reigns);
    }

    public static Figures of(Chronicle chronicle) {
        var fault = chronicle.injection().begun();
        var lanes = Lane.of(chronicle.sightings());
        var leadership = Leadership.in(chronicle, lanes);
        return new Figures(
                chronicle,
                leadership.lost().map(look -> look.at().minus(fault)),
                leadership.elected().map(look -> look.at().minus(fault)),
                leadership.elected().map(Sighting::node),
                Gap.inWrites(chronicle.writes(), fault),
                Gap.inReads(chronicle.reads(), fault),
                Balance.of(chronicle.writes(), chronicle.present()),
                ErrorKind.in(chronicle.writes(), chronicle.reads()),
                TwoPrimaries.in(lanes),
                leadership.reigns(),
                chronicle
                        .orders()
                        .map(orders ->
                                Trade.of(orders, fault, chronicle.recovery().at())));
    }

    /** What the drill itself cost. */
    public Effort effort() {
        return Effort.of(chronicle, writes, balance.acknowledged().size());
    }

    /** From the end of the fault, or from its begin where it was over by itself. */
    public Optional<Duration> rejoin() {
        return chronicle.rejoin().map(Rejoin::at).map(this::sinceOver);
    }

    public Optional<Duration> recovery() {
        return chronicle.recovery().at().map(this::sinceOver);
    }

    /** Ids that the old leader took from a direct client after another led, and that nobody will see again. */
    public Ids lostBehind() {
        var present = chronicle.present();
        return present.isKnown() ? Ids.of(chronicle.writtenBehind()).without(Ids.of(present.ids())) : Ids.NONE;
    }

    /** Only those that were seen; what may have been is a note. */
    public List<TwoPrimaries> seenTwoPrimaries() {
        return twoPrimaries.stream().filter(TwoPrimaries::isSeen).toList();
    }

    public Optional<Duration> lastError() {
        return errors.stream().map(ErrorKind::last).max(Duration::compareTo);
    }

    public int failures() {
        return errors.stream().mapToInt(ErrorKind::count).sum();
    }

    private Duration sinceOver(Duration moment) {
        return moment.minus(chronicle.injection().over());
    }
}
