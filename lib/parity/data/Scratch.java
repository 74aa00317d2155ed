package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import parity.failure.Exit;
import parity.failure.Failure;

/** A database beside the project's own, into which a backup is restored before anyone relies on it. */
record Scratch(Administration administration, String name) implements AutoCloseable {

    /** Restores an archive, and refuses it unless every table has the rows that it had. */
    void fill(InputStream archive, TableCounts expected) {
        restore(archive);
        var difference = counts().differenceFrom(expected);
        if (!difference.isEmpty()) {
            throw new Failure(
                    Exit.FINDINGS,
                    "restored for a check, this is no copy: %s; nothing was touched".formatted(difference));
        }
    }

    private TableCounts counts() {
        try (var session = Session.on(administration.server(), name)) {
            return TableCounts.in(session);
        }
    }

    private void restore(InputStream archive) {
        var server = administration.server();
        var login = server.postgres().superuser();
        var words = List.of("pg_restore", "--exit-on-error", "-d", name);
        try (var restore =
                server.tool(List.of("-i"), login, name, words).start().endAfter(Server.WORK)) {
            var refusal = pour(archive, restore.in());
            int exit = restore.end(Server.WORK);
            if (exit != 0) {
                throw new Complaint(server, login, name).of(exit, restore.complaints());
            }
            if (!refusal.isEmpty()) {
                throw new Failure("cannot restore: " + refusal);
            }
        }
    }

    /** Why not all of it was taken; a program that ends early says itself why. */
    private static String pour(InputStream archive, OutputStream into) {
        try {
            archive.transferTo(into);
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Analysed as autovacuum would do it later, so that the first questions are not the slow ones. */
    void analyse() {
        var server = administration.server();
        try (var session = Session.on(server, name)) {
            session.ask("ANALYZE;");
        }
    }

    @Override
    public void close() {
        administration.drop(name);
    }
}
