package parity.logs;

import java.util.function.Consumer;
import parity.engine.Frames.Channel;
import parity.terminal.PlainText;

/**
 * Listens to one container: cleans its lines, gives them their place, lets through what was asked for, and remembers
 * how far it got, so that it can go on there without a gap or an echo.
 */
final class Hearing implements Log.Ear {

    private final Speaker speaker;
    private final Query query;
    private final Paragraphs paragraphs = new Paragraphs();
    private final Sieve sieve;
    private final Fold fold = new Fold();
    private Consumer<Line> sink;
    private long last = Nanos.NONE;
    private int saidAtLast;
    private int echoes;

    Hearing(Speaker speaker, Query query, Consumer<Line> sink) {
        this.speaker = speaker;
        this.query = query;
        this.sieve = new Sieve(query);
        this.sink = sink;
    }

    @Override
    public void heard(long time, Channel channel, String text) {
        long moment = time == Nanos.NONE ? Math.max(last, 0) : time;
        if (moment < last && echoes > 0 || moment == last && echoes-- > 0) {
            return;
        }
        echoes = 0;
        remember(moment);
        if (query.isWithin(moment)) {
            sieve.take(paragraphs.place(speaker, moment, channel, PlainText.of(text), query.needsLevels()), this::pass);
        }
    }

    /** For now nothing more is heard: what was held back is told. */
    void rest() {
        fold.rest(sink);
    }

    Speaker speaker() {
        return speaker;
    }

    /** From here on what is heard goes elsewhere. */
    void goOn(Consumer<Line> elsewhere) {
        sink = elsewhere;
    }

    /** Where to go on; what was said at that very moment is told again, and not heard twice. */
    long resume() {
        echoes = last == Nanos.NONE ? 0 : saidAtLast;
        return last == Nanos.NONE ? query.since() : last;
    }

    private void pass(Line line) {
        if (query.folds()) {
            fold.take(line, sink);
        } else {
            sink.accept(line);
        }
    }

    private void remember(long moment) {
        if (moment >= last) {
            saidAtLast = moment == last ? saidAtLast + 1 : 1;
            last = moment;
        }
    }
}
