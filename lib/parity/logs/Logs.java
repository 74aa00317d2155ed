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
import java.util.stream.Stream;
import parity.logs.EarlierRuns.Kept;

/** What a project's services said, and say: of all of them together, in the order of time. */
public final class Logs {

    private final Optional<Cast> cast;
    private final Diaries diaries;
    private final Set<String> wanted;
    private final Query query;
    private final Consumer<String> talk;
    private final Map<Voice, Hearing> voices = new LinkedHashMap<>();
    private final Map<DiaryLog, Hearing> pages = new LinkedHashMap<>();
    private final Map<String, List<Recording>> recordings = new TreeMap<>();

    /**
     * Of its containers, where it has any, and of what services without an engine's log write down; of all, or of those
     * that are wanted. Earlier runs are told as well, unless one run was chosen: 0 for that of today, 1 for the one before
     * it.
     */
    public Logs(Optional<Cast> cast, Diaries diaries, Set<String> wanted, Query query, Consumer<String> talk) {
        this.cast = cast;
        this.diaries = diaries;
        this.wanted = Set.copyOf(wanted);
        this.query = query;
        this.talk = talk;
        cast.stream().flatMap(it -> it.voices().stream()).forEach(voice -> voices.put(voice, hearing(voice.speaker())));
        var present = Stream.concat(voices.keySet().stream().map(Voice::id), diaries.present().stream());
        recordEarlier(diaries.runs().kept(present.collect(Collectors.toSet())));
        voices.forEach(this::recordPresent);
        diaries.places(this.wanted).forEach(this::recordPage);
    }

    /** The services that were ever heard of. */
    public Set<String> services() {
        var recorded = recordings.values().stream()
                .flatMap(List::stream)
                .map(recording -> recording.hearing().speaker());
        return Stream.concat(recorded, voices.keySet().stream().map(Voice::speaker))
                .map(Speaker::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The runs that anybody can tell of. */
    public Set<Integer> runs() {
        var recorded = recordings.values().stream()
                .flatMap(List::stream)
                .map(recording -> recording.hearing().speaker());
        return Stream.concat(recorded, voices.keySet().stream().map(Voice::speaker))
                .map(Speaker::run)
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
        following.begin(voices, new DiaryFollower(diaries, wanted, query, pages));
        if (goesOn[0]) {
            following.forEach(listener, pause);
        }
    }

    private Merge merged() {
        voices.keySet().forEach(voice -> voice.silence().ifPresent(talk));
        var tracks = new ArrayList<Iterator<Batch>>();
        for (var all : recordings.values()) {
            all.removeIf(one -> !query.includes(one.hearing().speaker()));
            tracks.add(new Track(all, query, talk).begin());
        }
        return new Merge(tracks);
    }

    /** The oldest first: one container's runs follow each other. */
    private void recordEarlier(List<Kept> latestFirst) {
        var count = new TreeMap<String, Integer>();
        for (var kept : latestFirst) {
            if (wanted.isEmpty() || wanted.contains(kept.service())) {
                var speaker = new Speaker(
                        kept.service(), kept.container(), 1, count.merge(kept.container(), 1, Integer::sum));
                var log = new JsonFileLog(List.of(EarlierRuns.older(kept.file()), kept.file()), query.needle());
                recordingsOf(speaker).addFirst(new Recording(hearing(speaker), log));
            }
        }
    }

    private void recordPresent(Voice voice, Hearing hearing) {
        if (voice.silence().isEmpty()) {
            recordingsOf(voice.speaker()).add(new Recording(hearing, voice.history(query)));
        }
    }

    private void recordPage(Diaries.Place place) {
        var speaker = new Speaker(place.service(), place.service(), 1, 0);
        var log = new DiaryLog(place, query.needle());
        var hearing = hearing(speaker);
        pages.put(log, hearing);
        recordingsOf(speaker).add(new Recording(hearing, log));
    }

    private List<Recording> recordingsOf(Speaker speaker) {
        return recordings.computeIfAbsent(speaker.container(), _ -> new ArrayList<>());
    }

    private Hearing hearing(Speaker speaker) {
        return new Hearing(speaker, query, _ -> {});
    }
}
