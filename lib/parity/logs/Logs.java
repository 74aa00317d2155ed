package parity.logs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parity.logs.EarlierRuns.Kept;

/** What a project's containers said, and say: of all of them together, in the order of time. */
public final class Logs {

    private final Cast cast;
    private final Query query;
    private final Consumer<String> talk;
    private final Map<Voice, Hearing> voices = new LinkedHashMap<>();
    private final Map<String, List<Recording>> recordings = new TreeMap<>();

    /** Earlier runs are told as well, unless one run was chosen: 0 for that of today, 1 for the one before it. */
    public Logs(
            Cast cast, EarlierRuns earlier, Optional<Integer> run, Query query, boolean levels, Consumer<String> talk) {
        this.cast = cast;
        this.query = query;
        this.talk = talk;
        cast.voices().forEach(voice -> voices.put(voice, hearing(voice.speaker(), levels)));
        var ids = voices.keySet().stream().map(Voice::id).collect(Collectors.toSet());
        recordEarlier(earlier.kept(ids), levels);
        voices.forEach(this::recordPresent);
        recordings.values().forEach(all -> all.removeIf(one -> !isChosen(one, run)));
    }

    /** The services that were ever heard of. */
    public Set<String> services() {
        return recordings.values().stream()
                .flatMap(List::stream)
                .map(recording -> recording.hearing().speaker().service())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tells what was said until now. */
    public void tell(Predicate<Line> listener) {
        merged().forEach(listener);
    }

    /** Tells what was said, and goes on until the listener has had enough; pauses are for those who gather lines. */
    public void follow(Predicate<Line> listener, Runnable pause) {
        boolean[] goesOn = {true};
        var following = Following.of(cast, query, talk);
        merged().forEach(line -> goesOn[0] = listener.test(line));
        following.begin(voices);
        if (goesOn[0]) {
            following.forEach(listener, pause);
        }
    }

    private Merge merged() {
        voices.keySet().forEach(voice -> voice.silence().ifPresent(talk));
        var tracks = new ArrayList<Iterator<Batch>>();
        recordings.values().forEach(all -> tracks.add(new Track(all, query, talk).begin()));
        return new Merge(tracks);
    }

    /** The oldest first: one container's runs follow each other. */
    private void recordEarlier(List<Kept> latestFirst, boolean levels) {
        var count = new TreeMap<String, Integer>();
        for (var kept : latestFirst) {
            if (cast.includes(kept.service())) {
                var run = count.merge(kept.container(), 1, Integer::sum);
                var speaker = new Speaker(kept.service(), kept.container(), 1, run);
                record(0, new Recording(hearing(speaker, levels), new JsonFileLog(List.of(kept.file()))));
            }
        }
    }

    private void recordPresent(Voice voice, Hearing hearing) {
        if (voice.silence().isEmpty()) {
            record(-1, new Recording(hearing, voice.history(query)));
        }
    }

    private void record(int place, Recording recording) {
        var container = recording.hearing().speaker().container();
        var all = recordings.computeIfAbsent(container, _ -> new ArrayList<>());
        all.add(place < 0 ? all.size() : place, recording);
    }

    private Hearing hearing(Speaker speaker, boolean levels) {
        return new Hearing(speaker, query, levels, _ -> {});
    }

    private static boolean isChosen(Recording recording, Optional<Integer> run) {
        return run.isEmpty() || run.get() == recording.hearing().speaker().run();
    }
}
