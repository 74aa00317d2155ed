package parity.logs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.engine.EngineStream;
import parity.failure.Failure;
import parity.json.Json;

/** Listens to a project's containers while they speak, and learns from the engine which come and which end. */
final class Following {

    private static final Duration WIDTH = Duration.ofMillis(150);
    private static final long BEFORE_SECONDS = 2;

    private final BlockingQueue<Line> heard = new ArrayBlockingQueue<>(4096);
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final Optional<Cast> cast;
    private final Query query;
    private final Consumer<String> talk;
    private final Optional<EngineStream> events;
    private volatile @Nullable Failure end;

    private Following(Optional<Cast> cast, Query query, Consumer<String> talk, Optional<EngineStream> events) {
        this.cast = cast;
        this.query = query;
        this.talk = talk;
        this.events = events;
    }

    /** From here on no start is missed; asked a little into the past, since the engine's clock may not be ours. */
    static Following of(Optional<Cast> cast, Query query, Consumer<String> talk) {
        return new Following(cast, query, talk, cast.map(Following::events));
    }

    private static EngineStream events(Cast cast) {
        var filters = Json.write(Map.of(
                "type", List.of("container"),
                "event", List.of("start", "die"),
                "label", List.of(cast.label())));
        long since = Instant.now().getEpochSecond() - BEFORE_SECONDS;
        return cast.engine()
                .open("/events?since=%d&filters=%s"
                        .formatted(since, URLEncoder.encode(filters, StandardCharsets.UTF_8)));
    }

    /** Goes on with containers whose past was heard, and whoever starts from now on. */
    void begin(Map<Voice, Hearing> past, DiaryFollower diaries) {
        var unheard = query.tail().isPresent() ? EngineLog.last(0) : EngineLog.between(query.since(), Nanos.NONE);
        past.forEach((voice, hearing) -> {
            hearing.goOn(this::hear);
            follow(voice, hearing, unheard);
        });
        diaries.begin(this::hear);
        cast.ifPresent(among -> events.ifPresent(stream -> Background.start(() -> watch(among, stream))));
    }

    /** Passes lines on in their order until the listener has had enough; tells when there is nothing more for now. */
    void forEach(Predicate<Line> listener, Runnable pause) {
        try {
            tell(listener, pause);
        } finally {
            events.ifPresent(EngineStream::close);
        }
    }

    private void tell(Predicate<Line> listener, Runnable pause) {
        var window = new Window(WIDTH);
        boolean goesOn = true;
        while (goesOn) {
            collect(window);
            for (var line : window.due(System.nanoTime())) {
                goesOn = goesOn && listener.test(line);
            }
            if (heard.isEmpty()) {
                pause.run();
                complainOfEnd();
            }
        }
    }

    private void collect(Window window) {
        try {
            var line = heard.poll(window.patience(System.nanoTime()), TimeUnit.NANOSECONDS);
            for (long now = System.nanoTime(); line != null; line = heard.poll()) {
                window.add(line, now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while following logs");
        }
    }

    private void complainOfEnd() {
        var failure = end;
        if (failure != null) {
            throw failure;
        }
    }

    private void hear(Line line) {
        try {
            heard.put(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody listens any more");
        }
    }

    private void follow(Voice voice, Hearing hearing, String unheard) {
        var follower = new Follower(voice, hearing, unheard, talk);
        followers.put(voice.id(), follower);
        if (voice.silence().isEmpty()) {
            Background.start(follower);
        }
    }

    private void watch(Cast among, EngineStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream.in(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                happened(among, Json.parse(line));
            }
            end = new Failure("the engine hung up; once it is back, go on with 'logs -f --since 1m'");
        } catch (IOException | Failure e) {
            end = new Failure("the engine is not heard any more: " + e.getMessage());
        }
    }

    private void happened(Cast among, Json event) {
        var id = event.at("Actor", "ID").text();
        var attributes = event.at("Actor", "Attributes");
        var known = followers.get(id);
        if (event.get("Action").text().equals("die")) {
            sayEnd(known, attributes.get("exitCode").text());
        } else if (known != null) {
            known.again(event.get("timeNano").number());
        } else if (among.includes(attributes::get)) {
            among.voice(id).ifPresent(this::welcome);
        }
    }

    private void welcome(Voice voice) {
        voice.silence().ifPresent(talk);
        follow(voice, new Hearing(voice.speaker(), query, this::hear), EngineLog.ALL);
    }

    private void sayEnd(@Nullable Follower follower, String exit) {
        if (follower != null) {
            talk.accept("%s ended with exit code %s".formatted(follower.speaker(), exit));
        }
    }
}
