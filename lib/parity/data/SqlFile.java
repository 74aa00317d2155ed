package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import parity.failure.Failure;

/** Statements of a file, run by psql as the owner of the database: all of them, or none when one fails. */
record SqlFile(String name, String sql) {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final String WHERE = "psql:<stdin>:";

    /** What psql said of it, read while it is fed: neither waits for the other. */
    String run(Server server, String... flags) {
        var postgres = server.postgres();
        var more = Stream.concat(Stream.of("-f", "-"), Stream.of(flags)).toArray(String[]::new);
        try (var psql = server.psql(postgres.owner(), postgres.database(), more).start()) {
            var said = CompletableFuture.supplyAsync(() -> text(psql.out()));
            feed(psql.in());
            int exit = psql.end(LIMIT);
            if (exit != 0) {
                throw failure(server, exit, psql.complaints());
            }
            return said.join();
        }
    }

    private void feed(OutputStream psql) {
        try {
            psql.write(sql.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It stopped reading at the first mistake, and says which.
        }
    }

    private static String text(InputStream out) {
        try (out) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private Failure failure(Server server, int exit, String words) {
        var postgres = server.postgres();
        return words.contains(WHERE)
                ? new Failure("%s, and nothing of it was done".formatted(located(words)))
                : new Complaint(server, postgres.owner(), postgres.database()).of(exit, words);
    }

    /** {@code V2__orders.sql:3: relation "x" does not exist}. */
    private String located(String words) {
        var line = words.lines()
                .filter(said -> said.startsWith(WHERE) && said.contains("ERROR:"))
                .findFirst()
                .orElse(words.strip());
        int number = line.indexOf(':', WHERE.length());
        return number < 0
                ? name + ": " + line
                : "%s:%s: %s".formatted(name, line.substring(WHERE.length(), number), Complaint.first(line));
    }
}
