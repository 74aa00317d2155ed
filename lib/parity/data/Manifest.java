package parity.data;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parity.json.Json;

/** What a backup says of itself: of what it is, how large and with which checksum, and how many rows each table has. */
public record Manifest(
        String database, String server, Instant taken, long bytes, String sha256, Map<String, Long> tables) {

    public Manifest {
        tables = Map.copyOf(tables);
    }

    static Manifest read(Json json) {
        return new Manifest(
                json.get("database").text(),
                json.get("server").text(),
                Instant.parse(json.get("taken").text()),
                json.get("bytes").number(),
                json.get("sha256").text(),
                json.get("tables").entries().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().number())));
    }

    String text() {
        return Json.write(new Written(database, server, taken.toString(), bytes, sha256, new TreeMap<>(tables)));
    }

    public TableCounts counts() {
        return new TableCounts(tables);
    }

    private record Written(
            String database, String server, String taken, long bytes, String sha256, Map<String, Long> tables) {}
}
