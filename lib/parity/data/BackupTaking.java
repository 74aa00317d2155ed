package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import parity.failure.Failure;

/** Takes a backup of a database: dumped at one moment, written whole, restored for a check, and only then named. */
public final class BackupTaking {

    private final Administration administration;
    private final Server server;
    private final Consumer<String> say;

    BackupTaking(Administration administration, Consumer<String> say) {
        this.administration = administration;
        this.server = administration.server();
        this.say = say;
    }

    /** Takes one of what the leader has now; the spare file is for what a restore has left that was cut short. */
    public static Backup take(Server leader, Path file, Path spare, Consumer<String> say) {
        try (var administration = Administration.of(leader)) {
            new Replaced(administration, say).keepIn(spare);
            return new BackupTaking(administration, say).of(leader.postgres().database(), file);
        }
    }

    /** Of the project's database, under whatever name it is there. */
    Backup of(String database, Path file) {
        try (var draft = Draft.of(file)) {
            var manifest = dumpInto(draft, database);
            draft.append(Backup.foot(manifest));
            // From the disk, and every byte of it: what is restored is what will be there later.
            check(Backup.read(draft.part()).checked());
            draft.finish();
            return new Backup(file, manifest);
        }
    }

    /** Rows are counted in the very snapshot that is dumped, so both agree whatever is written meanwhile. */
    private Manifest dumpInto(Draft draft, String database) {
        var name = server.postgres().database();
        say.accept("dumping %s from %s".formatted(database, server));
        try (var session = Session.on(server, database)) {
            var snapshot = session.ask("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT pg_export_snapshot();")
                    .getFirst();
            var counts = TableCounts.in(session);
            var version = session.ask("SHOW server_version;").getFirst();
            var written = dump(database, snapshot, draft);
            var taken = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
            return new Manifest(name, version, taken, written.bytes(), written.sha256(), counts.rows());
        }
    }

    private Draft.Written dump(String database, String snapshot, Draft draft) {
        var login = server.postgres().superuser();
        var patience = "--lock-wait-timeout=" + Server.LOCKED.toMillis();
        var words = List.of("pg_dump", "-Fc", patience, "--snapshot=" + snapshot, "-d", database);
        try (var dump = server.tool(List.of(), login, database, words).start().endAfter(Server.WORK)) {
            var written = draft.write(dump.out());
            int exit = dump.end(Server.WORK);
            if (exit != 0) {
                throw new Complaint(server, login, database).of(exit, dump.complaints());
            }
            return written;
        }
    }

    private void check(Backup backup) {
        say.accept("restoring it into a scratch database, to prove it");
        try (var scratch = administration.scratch("check");
                InputStream archive = backup.archive()) {
            scratch.fill(archive, backup.manifest().counts());
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(backup.file(), e.getMessage()));
        }
    }
}
