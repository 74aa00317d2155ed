package parity.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.compose.Container;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;
import parity.recovery.Gap.Absence;

/** Reads off an engine what a sleep left to see. */
record Clocks(Engine engine, String project) {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** The time there and here, taken together; it can be as wrong as the answer took. */
    private record Reading(Instant there, Instant here, Duration doubt) {
        Duration error() {
            var error = Duration.between(here, there);
            return error.abs().compareTo(doubt) <= 0 ? Duration.ZERO : error;
        }
    }

    Gap read(Containers containers) {
        var engineTime = engineTime();
        var now = engineTime.map(Reading::there).orElseGet(Instant::now);
        return new Gap(
                Sleep.ofThisMachine(),
                engineTime.map(Reading::error),
                containerTime(containers).map(Reading::error),
                away(containers, now));
    }

    private Optional<Reading> engineTime() {
        var before = Instant.now();
        var said = engine.get("/info").get("SystemTime").text();
        return parsed(said).map(there -> reading(there, before, Duration.ZERO));
    }

    /** Of one container: all of an engine's have one clock; where none has `date`, the engine's own must do. */
    private Optional<Reading> containerTime(Containers containers) {
        var before = Instant.now();
        return containers.all().stream()
                .filter(Container::isRunning)
                .findFirst()
                .flatMap(this::date)
                .map(seconds -> reading(Instant.ofEpochSecond(seconds), before, Duration.ofSeconds(1)));
    }

    private Optional<Long> date(Container container) {
        try {
            var said = engine.run(container.id(), List.of("date", "+%s"), LIMIT);
            return said.succeeded() ? Optional.of(Long.parseLong(said.out().strip())) : Optional.empty();
        } catch (Failure | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Reading reading(Instant there, Instant before, Duration coarseness) {
        var took = Duration.between(before, Instant.now());
        return new Reading(
                there, before.plus(took.dividedBy(2)), took.dividedBy(2).plus(coarseness));
    }

    private List<Absence> away(Containers containers, Instant now) {
        var paused = containers.all().stream().anyMatch(it -> it.state() == Container.State.PAUSED)
                ? pauses(now)
                : Map.<String, Instant>of();
        return Together.map(containers.all(), container -> absence(container, paused, now)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Absence> absence(Container container, Map<String, Instant> paused, Instant now) {
        return switch (container.state()) {
            case PAUSED -> Optional.of(absence(container, "paused", paused.get(container.id()), now));
            case EXITED ->
                Optional.of(absence(container, "exited", finished(container).orElse(null), now));
            default -> Optional.empty();
        };
    }

    private static Absence absence(Container container, String how, @Nullable Instant since, Instant now) {
        return new Absence(
                container.service(), how, Optional.ofNullable(since).map(then -> Duration.between(then, now)));
    }

    private Optional<Instant> finished(Container container) {
        return parsed(engine.get("/containers/%s/json".formatted(container.id()))
                .at("State", "FinishedAt")
                .text());
    }

    /** The engine keeps its last few hundred events; what is paused makes none, so its pause is often among them. */
    private Map<String, Instant> pauses(Instant now) {
        var pauses = new HashMap<String, Instant>();
        var filters =
                Json.write(Map.of("event", List.of("pause"), "label", List.of(Container.PROJECT + "=" + project)));
        var path = "/events?since=0&until=%d&filters=%s"
                .formatted(now.getEpochSecond(), URLEncoder.encode(filters, StandardCharsets.UTF_8));
        try (var events = engine.within(LIMIT).open(path);
                var lines = new BufferedReader(new InputStreamReader(events.in(), StandardCharsets.UTF_8))) {
            lines.lines().map(Json::parse).forEach(event -> {
                var id = event.at("Actor", "ID").text();
                pauses.put(id, Instant.ofEpochSecond(event.get("time").number()));
            });
        } catch (IOException | Failure e) {
            // Since when is good to know, and no more than that.
        }
        return pauses;
    }

    private static Optional<Instant> parsed(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
