package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import parity.failure.Failure;

/** A file as psql runs it, as the owner of the database: all of it, or nothing when a statement fails. */
record Psql(Server server, SqlFile file) {

    private static final String WHERE = "psql:<stdin>:";

    /** What psql said of it, read while it is fed: neither waits for the other. */
    String run() {
        var postgres = server.postgres();
        try (var psql = server.psql(postgres.owner(), postgres.database(), "-f", "-", "-v", "QUIET=off")
                .start()) {
            var said = CompletableFuture.supplyAsync(() -> text(psql.out()));
            feed(psql.in());
            int exit = psql.end(Server.WORK);
            if (exit != 0) {
                throw failure(exit, psql.complaints());
            }
            return said.join();
        }
    }

    /** All before the file stands on one line and none after counts, so psql complains with the file's line numbers. */
    private String text() {
        return "BEGIN; %s%s\n;%s COMMIT;\n".formatted(file.before().replace('\n', ' '), file.sql(), file.after());
    }

    private void feed(OutputStream psql) {
        try {
            psql.write(text().getBytes(StandardCharsets.UTF_8));
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

    private Failure failure(int exit, String words) {
        var postgres = server.postgres();
        return words.contains(WHERE)
                ? located(words)
                : new Complaint(server, postgres.owner(), postgres.database()).of(exit, words);
    }

    /** {@code V2__orders.sql:3: relation "x" does not exist}. */
    private Failure located(String words) {
        var line = words.lines()
                .filter(said -> said.startsWith(WHERE) && said.contains("ERROR:"))
                .findFirst()
                .orElse(words.strip());
        int number = line.indexOf(':', WHERE.length());
        return number < 0
                ? SqlFile.undone(file.name(), line)
                : SqlFile.undone(file.name() + ":" + line.substring(WHERE.length(), number), Complaint.first(line));
    }
}
