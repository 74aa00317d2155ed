package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parity.config.Project;
import parity.engine.Engine;
import parity.health.Diagnosis;
import parity.shell.Command;
import parity.stack.Form;
import parity.stack.Stack;
import parity.testing.RecipeRun;
import parity.wire.Postgres;
import parity.wire.Resp;
import parity.wire.Resp.Reply;

/** The reference stack as a project of its own, with passwords and ports of its own, which recipes bring up. */
final class ReferenceStack implements AutoCloseable {

    static final List<String> SERVICES = List.of(
            "etcd1",
            "etcd2",
            "etcd3",
            "patroni1",
            "patroni2",
            "patroni3",
            "haproxy",
            "redis1",
            "redis2",
            "redis3",
            "sentinel1",
            "sentinel2",
            "sentinel3");

    static final List<String> POSTGRES = List.of("patroni1", "patroni2", "patroni3");

    private static final String SHAPE =
            "{{.Name}} {{.State.Status}} {{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.NanoCpus}}"
                    + " {{if gt .HostConfig.CpuQuota 0}}{{.HostConfig.CpuQuota}}{{end}} {{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}";

    private static final String NAME = "parity-test-stack";

    private static final int FIRST_PORT = 31300;
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Engine engine = Engine.here();
    private final StackFiles files;
    private boolean isBeyondRepair;

    private ReferenceStack(StackFiles files) {
        this.files = files;
    }

    /** Its files alone; what a run that was killed left on the engine is removed. */
    static ReferenceStack prepared() {
        takeDown();
        return new ReferenceStack(StackFiles.written(NAME, FIRST_PORT));
    }

    /** Brings up what is not, whatever the last test left; what could not be brought up once is not tried again. */
    void makeWhole() {
        assertFalse(isBeyondRepair, "the stack could not be brought up before");
        isBeyondRepair = true;
        if (password("APP").isEmpty()) {
            run("dev-up", "--build", "--strict-ports").exitsWith(0);
        } else if (!diagnosis().isHealthy()) {
            run("dev-up", "--strict-ports").exitsWith(0);
        }
        isBeyondRepair = false;
    }

    StackFiles files() {
        return files;
    }

    RecipeRun run(String recipe, String... words) {
        return RecipeRun.recipe(recipe, words)
                .in(files.folder())
                .within(PATIENCE)
                .run();
    }

    Node node(String service) {
        return new Node(engine, NAME, service);
    }

    Diagnosis diagnosis() {
        return Stack.in(Project.around(files.folder()), Form.FULL).examination().all(ANSWER);
    }

    /** Which container stands for each service, and since when. */
    Map<String, String> incarnations() {
        return SERVICES.stream()
                .collect(Collectors.toMap(
                        Function.identity(), service -> node(service).incarnation()));
    }

    /** Where a service is published: or {@code postgres}, {@code postgres_read}. */
    InetSocketAddress address(String name) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), files.port(name));
    }

    String password(String of) {
        return files.variable(of + "_PASSWORD");
    }

    /** Asks as the application does, through one of HAProxy's ports. */
    String sql(String port, String statements) throws IOException {
        var login = new Postgres.Login("shop", password("APP"), "shop");
        try (var session = Postgres.to(address(port), login, LIMIT)) {
            return session.ask(statements);
        }
    }

    /** Asks a Redis or a Sentinel. */
    Reply redis(String server, String... words) throws IOException {
        try (var session = Resp.to(address(server), LIMIT)) {
            session.ask("AUTH", password("REDIS"));
            return session.ask(words);
        }
    }

    /** The one of PostgreSQL's nodes that takes writes, by its own word. */
    String leader() throws IOException {
        var address = sql("postgres", "SELECT inet_server_addr()");
        return POSTGRES.stream()
                .filter(node ->
                        List.of(node(node).says("hostname", "-I").split(" ")).contains(address))
                .findFirst()
                .orElseThrow();
    }

    /** No fault is written down, and no container of the drill's own is there. */
    void assertNoFaultIsLeft() {
        assertFalse(Files.exists(files.folder().resolve(".parity/drill.json")), "a fault is written down");
        assertEquals(
                "",
                Command.of("docker", "ps", "-q", "--filter", "label=parity.drill=" + NAME)
                        .run()
                        .out());
    }

    /** What of each container a fault changes: its limits, its networks, and whether it runs. */
    String shape() {
        var containers = Command.of("docker", "ps", "-aq", "--filter", "label=com.docker.compose.project=" + NAME)
                .run()
                .out()
                .lines()
                .sorted()
                .toList();
        var words = new ArrayList<>(List.of("docker", "inspect", "--format", SHAPE));
        words.addAll(containers);
        return Command.of(words).run().out();
    }

    /** The Redis that a Sentinel names as master. */
    String master(String sentinel) throws IOException {
        var address = redis(sentinel, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster");
        return address.item(0).replace(".localhost", "");
    }

    /** Asks the master, as the application does. */
    String cache(String... words) throws IOException {
        return redis(master("sentinel1"), words).text();
    }

    /**
     * Writes a row that is acknowledged when this returns, into a schema of its own: the shop would not migrate a public
     * one in which there is something already.
     */
    void note(String what) throws IOException {
        sql("postgres", """
                CREATE SCHEMA IF NOT EXISTS kept;
                CREATE TABLE IF NOT EXISTS kept.note (what text);
                INSERT INTO kept.note VALUES ('%s')""".formatted(what));
    }

    boolean hasNote(String what) throws IOException {
        return sql("postgres", "SELECT count(*) FROM kept.note WHERE what = '%s'".formatted(what))
                .equals("1");
    }

    @Override
    public void close() {
        takeDown();
        files.delete();
    }

    /** With nothing but the name: whatever became of the files, everything of it goes. */
    private static void takeDown() {
        Command.of("docker", "compose", "-p", NAME, "down", "--volumes", "--timeout", "0")
                .in(Path.of("/"))
                .within(PATIENCE)
                .run();
    }
}
