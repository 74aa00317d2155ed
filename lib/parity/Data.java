package parity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import parity.compose.Holding;
import parity.config.ParityFile;
import parity.config.Project;
import parity.data.Backup;
import parity.data.BackupReport;
import parity.data.BackupTaking;
import parity.data.Backups;
import parity.data.Cache;
import parity.data.Cluster;
import parity.data.Coverage;
import parity.data.Plural;
import parity.data.Postgres;
import parity.data.Restoration;
import parity.data.RestoreReport;
import parity.data.Server;
import parity.data.Shell;
import parity.data.TableCounts;
import parity.platform.Consent;
import parity.stack.ProjectLock;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What is in a project's database and cache, on the node that leads, whichever that is. */
public final class Data {

    /** How many backups of its own a project keeps, where nobody says another number. */
    private static final int KEPT = 10;

    private static final int KEPT_OF_DRILLS = 3;

    private final Stack stack;
    private final String database;
    private final Terminal terminal;
    private final Clock clock = Clock.system(ZoneId.systemDefault());

    private Data(Stack stack, String database, Terminal terminal) {
        this.stack = stack;
        this.database = database;
        this.terminal = terminal;
    }

    public static Data here(Terminal terminal) {
        return of(Stack.here(), terminal);
    }

    public static Data of(Stack stack, Terminal terminal) {
        return of(stack, stack.project().settings().composedDatabase(), terminal);
    }

    /** With the database of one of its services; an empty name leaves open which. */
    static Data of(Stack stack, String database, Terminal terminal) {
        return new Data(stack, database, terminal);
    }

    /** psql on the leader, or on a replica; it ends as psql ends. */
    public Report shell(boolean replica, Optional<String> command, List<String> words) {
        var server = replica ? cluster().replica() : leader();
        return Shell.of(server, command, words, Terminal.isInteractive());
    }

    /** Empties the cache, once that is agreed to. */
    public Report flushCache(Consent consent) {
        var cache = Cache.in(stack.compose(), settings().cache(), stack.containers(), stack.engine());
        terminal.say("%s of %s would go, of every database".formatted(Plural.of(cache.keys(), "key"), cache));
        consent.ask("Empty it?");
        try (var _ = lock("dev-flush-cache")) {
            return cache.flush();
        }
    }

    /** The backups that the project has, without asking anyone. */
    public static Report backups() {
        var folder = folder(Project.around(Path.of("")));
        return new BackupReport(
                folder.all(),
                "no backup in " + folder.folder(),
                Clock.systemUTC().instant());
    }

    /** Takes a backup: where it was said, or beside the others, of which the last few are kept. */
    public Report backup(Optional<Path> file, int kept) {
        int keeping = Backups.keeping(kept);
        var backup = file.map(named -> take(leader(), named)).orElseGet(() -> ownBackup(leader(), keeping));
        return new BackupReport(List.of(backup), "", clock.instant());
    }

    /** What of some volumes a backup would keep: where there is neither data nor a container, there is no database. */
    public Coverage coverage(List<Holding> holdings) {
        return Coverage.of(
                holdings,
                Postgres.isIn(stack.compose(), database)
                        ? Optional.of(Postgres.in(stack.compose(), database))
                                .filter(database -> isThere(database, holdings))
                        : Optional.empty());
    }

    /** Before data goes: a backup of what is there. */
    public Backup safeguard() {
        return ownBackup(leader(), KEPT);
    }

    /** Before a drill: the same, of which fewer are kept, and none that somebody took is pushed out. */
    public Backup safeguardBeforeDrill() {
        var leader = leader();
        var file = folder(stack.project()).nextBeforeDrill(database(leader), LocalDateTime.now(clock));
        return kept(leader, file, KEPT_OF_DRILLS);
    }

    /** Puts a backup in the place of what is there, once that is agreed to and kept. */
    public Report restore(String name, Consent consent) {
        var folder = folder(stack.project());
        // All of the file is read before anyone is asked, and before the database is.
        var backup = Backup.read(folder.named(name)).checked();
        var leader = leader();
        var database = database(leader);
        var present = Restoration.present(leader);
        terminal.say("'%s' on %s (%s) goes; %s (%s, taken %s) comes; what is there is backed up, too"
                .formatted(
                        database,
                        leader,
                        present.map(TableCounts::toString).orElse("not there"),
                        backup.file(),
                        backup.manifest().counts(),
                        backup.manifest().taken()));
        consent.ask("Replace it?");
        try (var _ = lock("dev-restore")) {
            var left = Cache.isIn(stack.compose(), settings().cache())
                    ? stack.compose().name()
                    : "";
            return new RestoreReport(replaced(leader, backup, folder), left);
        }
    }

    private Restoration.Restored replaced(Server leader, Backup backup, Backups folder) {
        var database = database(leader);
        var safe = folder.nextReplaced(database, LocalDateTime.now(clock));
        var restored = Restoration.restore(leader, backup, safe, terminal::say);
        folder.tidy(safe, database, KEPT);
        return restored;
    }

    private boolean isThere(Postgres database, List<Holding> holdings) {
        var containers = stack.containers();
        return database.services().stream()
                .anyMatch(service -> containers.first(service).isPresent()
                        || holdings.stream()
                                .anyMatch(holding -> holding.services().contains(service)));
    }

    private Backup ownBackup(Server leader, int kept) {
        return kept(leader, folder(stack.project()).next(database(leader), LocalDateTime.now(clock)), kept);
    }

    private Backup kept(Server leader, Path file, int kept) {
        var backup = take(leader, file);
        folder(stack.project()).tidy(backup.file(), database(leader), kept);
        return backup;
    }

    /** And, where a restore was cut short, of what that had replaced. */
    private Backup take(Server leader, Path file) {
        var now = LocalDateTime.now(clock);
        var spare = folder(stack.project()).nextReplaced(database(leader), now);
        return BackupTaking.take(leader, file, spare, terminal::say);
    }

    /** Nobody takes the servers down meanwhile. */
    ProjectLock lock(String recipe) {
        return ProjectLock.take(stack, recipe, terminal);
    }

    Server leader() {
        return cluster().leader();
    }

    private Cluster cluster() {
        var postgres = Postgres.in(stack.compose(), database);
        return Cluster.of(postgres, stack.containers(), stack.engine().within(Duration.ofSeconds(30)));
    }

    private ParityFile.Data settings() {
        return stack.project().settings().data();
    }

    private static String database(Server leader) {
        return leader.postgres().database();
    }

    private static Backups folder(Project project) {
        return Backups.of(project.directory());
    }
}
