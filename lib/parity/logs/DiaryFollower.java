package parity.logs;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import parity.concurrent.Background;

/** Reads on in what services write down while they run, also in that of the next run of them. */
final class DiaryFollower {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Diaries diaries;
    private final Set<String> wanted;
    private final Query query;
    private final Map<DiaryLog, Hearing> pages;
    private Optional<String> run;

    /** Goes on behind what was read of the present run. */
    DiaryFollower(Diaries diaries, Set<String> wanted, Query query, Map<DiaryLog, Hearing> past) {
        this.diaries = diaries;
        this.wanted = wanted;
        this.query = query;
        this.pages = new LinkedHashMap<>(past);
        this.run = past.isEmpty() ? Optional.empty() : diaries.present();
    }

    void begin(Consumer<Line> sink) {
        pages.values().forEach(hearing -> hearing.goOn(sink));
        Background.start(() -> follow(sink));
    }

    private void follow(Consumer<Line> sink) {
        try {
            while (true) {
                pages.forEach(DiaryFollower::read);
                meetNextRun(sink);
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void meetNextRun(Consumer<Line> sink) {
        var present = diaries.present();
        if (present.isPresent() && !present.equals(run)) {
            pages.keySet().forEach(DiaryLog::close);
            pages.clear();
            for (var place : diaries.places(wanted)) {
                pages.put(
                        new DiaryLog(place, query.needle()),
                        new Hearing(new Speaker(place.service(), place.service(), 1, 0), query, sink));
            }
            run = present;
        }
    }

    private static void read(DiaryLog log, Hearing hearing) {
        try {
            log.read(hearing);
        } catch (IOException e) {
            // Forgotten since: then nothing more comes of it.
        }
    }
}
