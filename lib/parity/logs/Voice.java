package parity.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;

/** A container that is there, and how it can be listened to. */
record Voice(Engine engine, String id, Speaker speaker, boolean hasTerminal, String driver, String file) {

    private static final String LABEL = "com.docker.compose.";

    /** More than any setting rotates; where there are as many, they were not all looked for. */
    private static final int MOST_FILES = 100;

    /** Empty when the container has gone since. */
    static Optional<Voice> of(Engine engine, String id) {
        var answer = engine.tell("GET", "/containers/%s/json".formatted(id), null);
        if (answer.isGone()) {
            return Optional.empty();
        }
        if (answer.isRefusal()) {
            throw new Failure("the engine does not tell about container %s: %s".formatted(id, answer.reason()));
        }
        return Optional.of(read(engine, answer.body()));
    }

    private static Voice read(Engine engine, Json container) {
        var labels = container.at("Config", "Labels");
        var number = labels.get(LABEL + "container-number").text();
        var name = container.get("Name").text();
        return new Voice(
                engine,
                container.get("Id").text(),
                new Speaker(
                        labels.get(LABEL + "service").text(),
                        name.startsWith("/") ? name.substring(1) : name,
                        number.isEmpty() || number.length() > 9 ? 1 : Integer.parseInt(number),
                        0),
                container.at("Config", "Tty").truth(),
                container.at("HostConfig", "LogConfig", "Type").text(),
                container.get("LogPath").text());
    }

    /** Why nothing can be heard, if that is clear beforehand. */
    Optional<String> silence() {
        return driver.equals("none")
                ? Optional.of("%s cannot be read: its log driver is 'none'; give it 'json-file' or 'local'"
                        .formatted(speaker))
                : Optional.empty();
    }

    /** What it said so far; what is of no interest to the query may be left out. */
    Log history(Query query) {
        if (query.leavesTailToEngine()) {
            return ofEngine(EngineLog.last(query.tailOfEngine()));
        }
        var files = engine.endpoint().isUnixSocket() && driver.equals("json-file") ? files() : List.<Path>of();
        return files.isEmpty()
                ? ofEngine(EngineLog.between(query.since(), query.until()))
                : new JsonFileLog(files, query.needle());
    }

    /** What it says from a moment on, for as long as it runs. */
    Log following(String span) {
        return ofEngine(span).following();
    }

    /** The end of what it said, and what it goes on to say. */
    Log last(String span, boolean follows) {
        return follows ? following(span) : ofEngine(span);
    }

    private EngineLog ofEngine(String span) {
        return new EngineLog(engine, id, hasTerminal, span);
    }

    /**
     * The engine's own files, the oldest first, where we may read them (as root on Linux): ten times as fast as asking
     * for each line. None if anything about them is not as expected.
     */
    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (int i = 1; i < MOST_FILES && Files.exists(Path.of(file + "." + i)); i++) {
            files.addFirst(Path.of(file + "." + i));
        }
        files.add(Path.of(file));
        boolean isPacked = Files.exists(Path.of(file + "." + files.size() + ".gz"));
        return !isPacked && files.stream().allMatch(Voice::isReadable) ? files : List.of();
    }

    private static boolean isReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            var begin = in.readNBytes(JsonEntries.BEGIN.length);
            return begin.length == 0 || Arrays.equals(begin, JsonEntries.BEGIN);
        } catch (IOException e) {
            return false;
        }
    }
}
